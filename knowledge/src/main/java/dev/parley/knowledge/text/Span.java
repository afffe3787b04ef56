package dev.parley.knowledge.text;

/**
 * A stretch of a text, never empty, in UTF-16 offsets.
 *
 * @param start where it starts
 * @param end where it ends, exclusive
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("illegal span: [" + start + ", " + end + ")");
    }
  }

  /** The words that it covers. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
