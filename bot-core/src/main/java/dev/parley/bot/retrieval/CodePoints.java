package dev.parley.bot.retrieval;

import java.util.Arrays;

/**
 * A text made fit for the tokenizer, and the way back from its offsets: it counts code points, and
 * fails on half surrogate pairs.
 *
 * @param text the text, of the same length, with half pairs replaced
 * @param offsets the UTF-16 offset of each code point and of the end, or null where the two agree
 */
public record CodePoints(String text, int[] offsets) {

  public static CodePoints of(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return new CodePoints(text, null);
    }
    StringBuilder clean = new StringBuilder(text);
    int[] offsets = new int[text.length() + 1];
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (Character.getType(codePoint) == Character.SURROGATE) {
        clean.setCharAt(at, '\uFFFD');
      }
      offsets[count++] = at;
      at += Character.charCount(codePoint);
    }
    offsets[count++] = at;
    return new CodePoints(clean.toString(), Arrays.copyOf(offsets, count));
  }

  public int toUtf16(int codePoint) {
    return offsets == null ? codePoint : offsets[codePoint];
  }
}
