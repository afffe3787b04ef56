package dev.parley.bot.answer;

/** Tells words that are spelled a little differently from different words. */
final class Spelling {

  private static final int SHORTEST = 5;
  private static final int LONG = 8;

  private Spelling() {}

  /**
   * Whether one may be a misspelling or another transcription of the other: of at least {@value
   * #SHORTEST} letters, with the same first one, and at most one edit apart, or two where both are
   * long. Numbers never are.
   */
  static boolean isNear(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (shorter < SHORTEST || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    int most = shorter >= LONG ? 2 : 1;
    return Math.abs(a.length() - b.length()) <= most
        && !hasDigit(a)
        && !hasDigit(b)
        && distance(a, b) <= most;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /** Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
      }
      last = row;
    }
    return last[b.length()];
  }
}
