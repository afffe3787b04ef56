package dev.parley.launcher.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * How long something took, again and again.
 *
 * @param millis of each time, ascending
 */
record Percentiles(double[] millis) {

  private static final double NANOS = 1e6;

  Percentiles {
    millis = millis.clone();
    Arrays.sort(millis);
  }

  /**
   * Times a task on each of some items.
   *
   * @param warmUps how often each item is gone through untimed before
   * @param rounds how often each item is timed
   * @param progress told how many rounds of {@code warmUps + rounds} are done
   */
  static <T> Percentiles of(
      List<T> items, int warmUps, int rounds, Consumer<T> task, IntConsumer progress) {
    double[] millis = new double[items.size() * rounds];
    for (int round = -warmUps; round < rounds; round++) {
      // What is taken while warming up is overwritten.
      int at = Math.max(0, round) * items.size();
      for (T item : items) {
        long start = System.nanoTime();
        task.accept(item);
        millis[at] = (System.nanoTime() - start) / NANOS;
        at++;
      }
      progress.accept(warmUps + round + 1);
    }
    return new Percentiles(millis);
  }

  /** The time that so many percent of all did not take longer than (nearest rank), 1 to 100. */
  double at(int percent) {
    return millis[(int) Math.ceil(percent / 100.0 * millis.length) - 1];
  }
}
