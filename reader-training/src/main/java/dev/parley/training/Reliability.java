package dev.parley.training;

import dev.parley.bot.answer.Weights;
import dev.parley.training.evaluate.Ranking;
import java.util.Locale;
import java.util.Map;

/** Whether what is believed so much is right so often. Not thread-safe. */
final class Reliability {

  private static final int BINS = 10;

  private final Ranking beliefs = new Ranking();
  private final long[] all = new long[BINS];
  private final long[] right = new long[BINS];

  <F extends Enum<F>> void add(Map<String, Double> weights, Logistic.Example<F> example) {
    double belief = Weights.probability(Weights.logOdds(weights, example.features()));
    beliefs.add(belief, example.positive());
    int bin = Math.min((int) (belief * BINS), BINS - 1);
    all[bin]++;
    right[bin] += example.positive() ? 1 : 0;
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

  int size() {
    return beliefs.size();
  }
}
