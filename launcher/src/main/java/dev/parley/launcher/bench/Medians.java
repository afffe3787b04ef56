package dev.parley.launcher.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * How long two things took in the median, in milliseconds.
 *
 * @param first of the one
 * @param second of the other
 */
record Medians(double first, double second) {

  private static final double NANOS = 1e6;

  /**
   * Times both on each of the same items, in turns, so that whatever else the machine does falls on
   * both alike.
   *
   * @param warmUps how often each item is gone through untimed before
   * @param rounds how often each item is timed
   * @param progress told how many rounds of {@code warmUps + rounds} are done
   */
  static <T> Medians of(
      List<T> items,
      int warmUps,
      int rounds,
      Consumer<T> one,
      Consumer<T> other,
      IntConsumer progress) {
    double[] ofOne = new double[items.size() * rounds];
    double[] ofOther = new double[items.size() * rounds];
    for (int round = -warmUps; round < rounds; round++) {
      // What is taken while warming up is overwritten.
      int at = Math.max(0, round) * items.size();
      for (T item : items) {
        ofOne[at] = millis(one, item);
        ofOther[at] = millis(other, item);
        at++;
      }
      progress.accept(warmUps + round + 1);
    }
    return new Medians(median(ofOne), median(ofOther));
  }

  double ratio() {
    return first / second;
  }

  /** The middle value, or the mean of the two in the middle. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static <T> double millis(Consumer<T> task, T item) {
    long start = System.nanoTime();
    task.accept(item);
    return (System.nanoTime() - start) / NANOS;
  }
}
