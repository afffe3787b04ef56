package dev.parley.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankingTest {

  @Property
  void theAreaIsTheShareOfPairsInTheRightOrder(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 9) Integer> positives,
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 9) Integer> negatives) {
    Ranking ranking = new Ranking();
    positives.forEach(score -> ranking.add(score, true));
    negatives.forEach(score -> ranking.add(score, false));

    double wins = 0;
    for (int positive : positives) {
      for (int negative : negatives) {
        wins += positive > negative ? 1 : positive == negative ? 0.5 : 0;
      }
    }
    assertThat(ranking.auroc()).isEqualTo(wins / positives.size() / negatives.size(), within(1e-9));
  }

  @Test
  void thereIsNoAreaWithoutNegatives() {
    Ranking ranking = new Ranking();
    ranking.add(1, true);

    assertThat(ranking.auroc()).isNaN();
  }
}
