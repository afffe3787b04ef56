package dev.parley.bot.render;

/** Cuts texts that are too long where a reader minds it least. Lengths are in UTF-16 units. */
public final class TextCut {

  private static final String ELLIPSIS = "…";
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int WORD_JOINER = 0x2060;

  /** Guards what comes after it. */
  private static final int GRAPHEME_JOINER = 0x034F;

  /** What people see as one character is rarely longer. */
  private static final int LONGEST_CHARACTER = 64;

  private TextCut() {}

  /** The text, or as many of its words as leave room for "…" within {@code most}, at least 3. */
  public static String shorten(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, at(text, most - 1)).stripTrailing() + ELLIPSIS;
  }

  /**
   * Where to cut a text so that at most {@code most} units come before: at white space if there is
   * any in the second half, else between characters as people see them.
   *
   * @param text longer than {@code most}
   * @param most at least 2
   * @return at least 1
   */
  public static int at(String text, int most) {
    for (int i = most; i > most / 2; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    for (int i = most; i > Math.max(0, most - LONGEST_CHARACTER); i--) {
      if (!belongTogether(text, i)) {
        return i;
      }
    }
    return isInPair(text, most) ? most - 1 : most;
  }

  private static boolean belongTogether(String text, int i) {
    if (isInPair(text, i)) {
      return true;
    }
    int before = text.codePointBefore(i);
    int after = text.codePointAt(i);
    if (before == GRAPHEME_JOINER || after == GRAPHEME_JOINER) {
      return before == GRAPHEME_JOINER;
    }
    return isGlue(before) || isGlue(after) || isModifier(after) || startsMention(before, after);
  }

  private static boolean isInPair(String text, int i) {
    return Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
  }

  private static boolean isGlue(int c) {
    return c == ZERO_WIDTH_JOINER || c == WORD_JOINER;
  }

  /** Accents, variation selectors, skin tones, and the letters of some flags. */
  private static boolean isModifier(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F);
    };
  }

  /** "name@example" is an address, "@example" at the start of a message mentions somebody. */
  private static boolean startsMention(int before, int after) {
    return "@#/$".indexOf(after) >= 0 && !Character.isWhitespace(before);
  }
}
