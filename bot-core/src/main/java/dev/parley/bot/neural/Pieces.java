package dev.parley.bot.neural;

import java.util.Arrays;

/**
 * A text cut into the tokens of the model's vocabulary. Callers must not write to the arrays.
 *
 * @param ids each token's number in the vocabulary
 * @param starts where each token starts in the text
 * @param ends where each token ends, exclusive
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Pieces(int[] ids, int[] starts, int[] ends) {

  /** How many tokens there are. */
  public int size() {
    return ids.length;
  }

  /** The first tokens, at most so many. */
  public Pieces atMost(int most) {
    if (size() <= most) {
      return this;
    }
    return new Pieces(
        Arrays.copyOf(ids, most), Arrays.copyOf(starts, most), Arrays.copyOf(ends, most));
  }
}
