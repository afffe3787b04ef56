package dev.parley.bot.suggest;

import dev.parley.bot.text.Words;
import java.util.regex.Pattern;

/** Whether a question can stand on a button, on its own. */
final class Fluency {

  private static final int LONGEST = 80;
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS = 13;

  /** Letters of Latin script, digits, and the few signs that a plain question needs. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{IsLatin}\\p{M}\\p{Nd} ,.'’$€£%–&-]+\\?");

  /** Words that point to something outside of the question. */
  private static final Pattern POINTING =
      Pattern.compile(
          "(?i)\\b(?:he|she|it|they|we|you|i|him|her|them|us(?-i:)|me|his|hers|its|their|theirs|our|my"
              + "|your|this|these|those|another|such|each|both|either|neither|here|there|today"
              + "|yesterday|tomorrow|ago|former|latter|previous|same|other|others|respective|further"
              + "|itself|himself|herself|themselves|sides|latest|aforementioned|monday|tuesday"
              + "|wednesday|thursday|friday|saturday|sunday|next|last(?!\\?)|earlier|later|above|below)\\b");

  private static final Pattern ACRONYM_US = Pattern.compile("\\bUS\\b");

  private Fluency() {}

  static boolean isFluent(String question) {
    int words = question.split(" ").length;
    return question.length() <= LONGEST
        && words >= FEWEST_WORDS
        && words <= MOST_WORDS
        && PLAIN.matcher(question).matches()
        && !POINTING.matcher(ACRONYM_US.matcher(question).replaceAll("")).find()
        && Words.contentOf(question).size() >= 2;
  }
}
