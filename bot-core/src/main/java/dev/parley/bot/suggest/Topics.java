package dev.parley.bot.suggest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a thing said is about. */
final class Topics {

  private static final int LONGEST = 5;

  private Topics() {}

  /** What it begins with, "the talks" or a name; else the first name in it but the speaker's. */
  static Optional<String> of(List<Token> said, List<Token> speaker) {
    int first = 0;
    while (first < said.size() && isOpening(said.get(first))) {
      first++;
    }
    Optional<String> subject =
        first < said.size() && said.get(first).lower().equals("the")
            ? topic(said, first, speaker)
            : Optional.empty();
    for (int i = first + 1; subject.isEmpty() && i < said.size(); i++) {
      if (said.get(i).isName() && !said.get(i).ofTime() && !isOpening(said.get(i - 1))) {
        subject = topic(said, isThe(said.get(i - 1)) ? i - 1 : i, speaker);
      }
    }
    return subject;
  }

  private static boolean isThe(Token token) {
    return token.lower().equals("the");
  }

  private static boolean isOpening(Token token) {
    return token.text().matches("that|[\"“,:]");
  }

  private static Optional<String> topic(List<Token> said, int start, List<Token> speaker) {
    int end = start + 1;
    while (end < said.size() && said.get(end).is("ADJ", "NOUN", "PROPN") && !said.get(end).ofTime()) {
      end++;
    }
    List<Token> topic = Phrases.upTo(said.subList(start, end), end - start);
    boolean whole = topic.size() == end - start && end < said.size() && isAfterPhrase(said.get(end));
    boolean fits = topic.size() >= (isThe(said.get(start)) ? 2 : 1) && topic.size() <= LONGEST;
    boolean known = topic.stream().filter(Token::isName).anyMatch(speaker::contains);
    return whole && fits && !known ? Optional.of(inside(Token.join(topic))) : Optional.empty();
  }

  private static boolean isAfterPhrase(Token token) {
    return token.is("VERB", "AUX", "PUNCT", "ADP", "CCONJ", "SCONJ", "PRON", "PART")
        && !token.text().matches("['’]s?|-");
  }

  private static String inside(String topic) {
    return topic.startsWith("The ") ? topic.substring(0, 1).toLowerCase(Locale.ROOT) + topic.substring(1) : topic;
  }
}
