package dev.parley.bot.suggest;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word or sign of a sentence.
 *
 * @param text as it reads in the middle of a sentence
 * @param tag its part of speech, as Universal Dependencies name it: "NOUN", "PROPN", "VERB"
 * @param spaced whether there is a space before it
 * @param ofTime whether it belongs to words that name a time
 */
record Token(String text, String tag, boolean spaced, boolean ofTime) {

  /** Whether its part of speech is one of these. */
  boolean is(String... tags) {
    for (String one : tags) {
      if (tag.equals(one)) {
        return true;
      }
    }
    return false;
  }

  boolean isOneOf(Set<String> words) {
    return words.contains(lower());
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean isCapitalized() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean startsWithDigit() {
    return Character.isDigit(text.codePointAt(0));
  }

  /** A name, or a part of one; taggers take many a foreign name for a noun. */
  boolean isName() {
    return is("PROPN", "NOUN", "ADJ") && isCapitalized();
  }

  /** Whether a noun phrase can start with it. */
  boolean startsNoun() {
    return is("DET", "ADJ", "NOUN", "PROPN", "NUM");
  }

  /** The end of "the dockers' union" or of "Ida's". */
  boolean isPossessive() {
    return text.equals("'") || text.equals("’") || text.equals("'s") || text.equals("’s");
  }

  /** The words of neighbouring tokens, in one line. */
  static String join(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      text.append(token.spaced() && text.length() > 0 ? " " : "").append(token.text());
    }
    return text.toString();
  }
}
