package dev.parley.bot.render;

import java.util.function.IntPredicate;

/**
 * Makes text from articles and users safe to show: it cannot move a terminal's cursor, change its
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
    return line(text, c -> false);
  }

  /**
   * The text on one line, for a chat: as {@link #oneLine}, but what cannot be seen anyway, such as
   * direction marks, goes without a trace. Empty where nothing of the text can be seen.
   */
  public static String chatLine(String text) {
    String line = line(text, c -> isHarmful(c) && Character.getType(c) == Character.FORMAT);
    return line.codePoints().anyMatch(SafeText::isSeen) ? line : "";
  }

  private static String line(String text, IntPredicate dropped) {
    StringBuilder safe = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (dropped.test(c)) {
        continue;
      }
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

  private static boolean isSeen(int c) {
    return c != ' ' && Character.getType(c) != Character.FORMAT;
  }

  /** Whether a character can do harm where it is shown. */
  public static boolean isHarmful(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> isDirectionMark(c) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
      default -> false;
    };
  }

  private static boolean isDirectionMark(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
