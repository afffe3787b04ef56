package dev.parley.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.answer.NeuralFeature;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

  @Test
  void eachTenthOfBeliefTellsHowOftenItIsRight() {
    Reliability reliability = new Reliability();
    add(reliability, 4, true);
    add(reliability, 4, false);
    add(reliability, -4, false);

    assertThat(reliability.toString())
        .isEqualToNormalizingNewlines(
            "AUROC 0.7500\nbelief\tcases\tright\n0.0-0.1\t1\t0.000\n0.9-1.0\t2\t0.500\n");
    assertThat(reliability.size()).isEqualTo(3);
  }

  private static void add(Reliability reliability, double logOdds, boolean positive) {
    reliability.add(
        Map.of("SENTENCE", 1.0),
        new Logistic.Example<>(Map.of(NeuralFeature.SENTENCE, logOdds), positive));
  }
}
