package dev.parley.training.evaluate;

import java.util.Locale;

/** Whether what is believed so much is right so often. Not thread-safe. */
public final class Reliability {

  private static final int BINS = 10;

  private final Ranking beliefs = new Ranking();
  private final long[] all = new long[BINS];
  private final long[] right = new long[BINS];

  /** Adds something that was believed with a probability, and whether it was so. */
  public void add(double belief, boolean so) {
    beliefs.add(belief, so);
    int bin = Math.min((int) (belief * BINS), BINS - 1);
    all[bin]++;
    right[bin] += so ? 1 : 0;
  }

  /** The area under the ROC curve, and of each tenth of belief how many there are and are right. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "AUROC %.4f%nbelief\tcases\tright%n", beliefs.auroc()));
    for (int bin = 0; bin < BINS; bin++) {
      if (all[bin] > 0) {
        text.append(
            String.format(
                Locale.ROOT,
                "%.1f-%.1f\t%d\t%.3f%n",
                bin / 10.0,
                (bin + 1) / 10.0,
                all[bin],
                (double) right[bin] / all[bin]));
      }
    }
    return text.toString();
  }
}
