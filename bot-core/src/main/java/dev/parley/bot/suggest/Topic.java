package dev.parley.bot.suggest;

import java.util.List;
import java.util.Optional;

/** What a thing said is about. */
final class Topic {

  private static final int LONGEST = 5;

  private final Quotation quotation;

  private Topic(Quotation quotation) {
    this.quotation = quotation;
  }

  /** What it begins with, such as "the talks"; else the first name in it but the speaker's. */
  static Optional<String> of(Quotation quotation) {
    return new Topic(quotation).find();
  }

  private Optional<String> find() {
    List<Token> said = quotation.said();
    int first = 0;
    while (first < said.size() && isOpening(said.get(first))) {
      first++;
    }
    Optional<String> topic =
        first < said.size() && isThe(said.get(first)) ? phrase(first) : Optional.empty();
    for (int i = Math.max(1, first);
        topic.isEmpty() && i < said.size() && !startsClause(said.get(i));
        i++) {
      // A quote begins with a capital, name or not.
      if (said.get(i).isName() && !said.get(i).ofTime() && !Quotation.isQuote(said.get(i - 1))) {
        topic = phrase(isThe(said.get(i - 1)) ? i - 1 : i);
      }
    }
    return topic;
  }

  private static boolean isThe(Token token) {
    return token.lower().equals("the");
  }

  private static boolean isOpening(Token token) {
    return Quotation.isQuote(token) || token.text().matches("that|[,:]");
  }

  private static boolean startsClause(Token token) {
    return token.is("SCONJ") && !token.lower().equals("that");
  }

  /** The noun phrase that starts here, if it is a whole one. */
  private Optional<String> phrase(int start) {
    List<Token> said = quotation.said();
    int end = start + 1;
    while (end < said.size()
        && said.get(end).is("ADJ", "NOUN", "PROPN")
        && !said.get(end).ofTime()) {
      end++;
    }
    List<Token> phrase = said.subList(start, end);
    boolean whole =
        Phrases.upTo(phrase, phrase.size()).size() == phrase.size()
            && end < said.size()
            && endsPhrase(said.get(end));
    boolean fits = phrase.size() >= (isThe(said.get(start)) ? 2 : 1) && phrase.size() <= LONGEST;
    boolean ofSpeaker =
        phrase.stream().filter(Token::isName).anyMatch(quotation.speaker()::contains);
    return whole && fits && !ofSpeaker
        ? Optional.of(Token.join(phrase).replaceFirst("^The ", "the "))
        : Optional.empty();
  }

  private static boolean endsPhrase(Token token) {
    return token.is("VERB", "AUX", "PUNCT", "ADP", "CCONJ", "SCONJ", "PRON", "PART")
        && !token.isPossessive()
        && !token.text().equals("-");
  }
}
