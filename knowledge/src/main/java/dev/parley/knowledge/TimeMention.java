package dev.parley.knowledge;

import static java.util.Objects.requireNonNull;

/**
 * Words that name a time, and the time that they mean.
 *
 * @param start where the words start in the text they were found in
 * @param end where they end, exclusive
 * @param time what they mean
 */
public record TimeMention(int start, int end, EventTime time) {

  public TimeMention {
    requireNonNull(time);
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("illegal span: [" + start + ", " + end + ")");
    }
  }
}
