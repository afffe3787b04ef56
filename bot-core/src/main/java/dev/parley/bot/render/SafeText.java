package dev.parley.bot.render;

/**
 * Makes text from articles and users safe to show on a terminal: it cannot move the cursor, change
 * colours, ring, or turn the reading direction of what stands around it.
 */
public final class SafeText {

  private static final char REPLACEMENT = '\uFFFD';

  private SafeText() {}

  /**
   * The text on one line: white space and line ends become single spaces; control characters,
   * direction marks and lone surrogates become U+FFFD.
   */
  public static String oneLine(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
        continue;
      }
      if (space && safe.length() > 0) {
        safe.append(' ');
      }
      space = false;
      safe.appendCodePoint(isHarmful(c) ? REPLACEMENT : c);
    }
    return safe.toString();
  }

  /** Whether a character can do harm on a terminal. */
  public static boolean isHarmful(int c) {
    return Character.isISOControl(c)
        || isDirectionMark(c)
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
        || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFB);
  }

  private static boolean isDirectionMark(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
