package dev.parley.bot.layout;

import java.util.function.IntPredicate;

/** Finds by halving how much is not too much. */
final class Largest {

  private Largest() {}

  /**
   * The largest number that fits, where every smaller one does too.
   *
   * @param least taken to fit, without a test
   * @param most not below {@code least}
   */
  static int of(int least, int most, IntPredicate fits) {
    int low = least;
    int high = most;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (fits.test(middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
