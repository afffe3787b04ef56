package dev.parley.bot;

/**
 * A range of a statement's text: the very words that answer.
 *
 * @param start where they start, in UTF-16 units
 * @param end where they end, exclusive
 */
public record Highlight(int start, int end) {

  public Highlight {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("illegal highlight: " + start + " to " + end);
    }
  }
}
