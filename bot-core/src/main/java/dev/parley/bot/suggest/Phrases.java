package dev.parley.bot.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts phrases out of sentences so that they can stand in a question. */
final class Phrases {

  /** Words that begin another clause, or what a question has no room for. */
  private static final Set<String> BOUNDARIES =
      Set.of(
          "that", "which", "who", "whom", "whose", "where", "when", "while", "because", "since",
          "although", "though", "whether", "if", "as", "after", "before", "until", "unless", "so",
          "amid", "following", "including", "despite", "due", "but", "or", "than", "during", "via");

  private static final int ROOM = 9;

  private Phrases() {}

  /**
   * The start of what follows a verb: as far as its clause goes, its time comes, or a question has
   * room. Empty where no such part can end a question.
   */
  static List<Token> object(List<Token> rest) {
    List<Token> object = upTo(rest, clauseEnd(rest));
    while (object.size() > ROOM) {
      int cut = lastPreposition(object);
      if (cut < 2) {
        return List.of();
      }
      object = upTo(object, cut);
    }
    return object;
  }

  /** Without its last words, as far as they can't end a phrase. */
  static List<Token> upTo(List<Token> tokens, int end) {
    int to = end;
    while (to > 0 && !canEnd(tokens.get(to - 1))) {
      to--;
    }
    return tokens.subList(0, to);
  }

  private static boolean canEnd(Token token) {
    return token.is("NOUN", "PROPN") && !token.ofTime();
  }

  private static int clauseEnd(List<Token> rest) {
    for (int i = 0; i < rest.size(); i++) {
      Token token = rest.get(i);
      boolean possessive = token.text().matches("['’]s?") && i > 0;
      if ((token.is("PUNCT", "SYM", "SCONJ", "PRON") && !possessive && !token.text().equals("$"))
          || token.isOneOf(BOUNDARIES)
          || token.ofTime()
          || (token.is("CCONJ") && !joinsNouns(rest, i))) {
        return i;
      }
    }
    return rest.size();
  }

  /** Whether an "and" joins nouns rather than clauses: no verb follows it before the next sign. */
  private static boolean joinsNouns(List<Token> rest, int at) {
    List<Token> after = new ArrayList<>();
    for (int i = at + 1; i < rest.size() && !rest.get(i).is("PUNCT", "SCONJ"); i++) {
      after.add(rest.get(i));
    }
    return !after.isEmpty()
        && after.get(0).is("NOUN", "PROPN", "ADJ", "DET", "NUM")
        && after.stream().noneMatch(token -> token.is("VERB", "AUX", "PRON"));
  }

  private static int lastPreposition(List<Token> tokens) {
    for (int i = tokens.size() - 1; i > 0; i--) {
      Token token = tokens.get(i);
      if ((token.is("ADP") && !token.lower().equals("of")) || token.is("PART")) {
        return i;
      }
    }
    return 0;
  }
}
