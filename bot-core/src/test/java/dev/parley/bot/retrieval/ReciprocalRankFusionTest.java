package dev.parley.bot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.retrieval.ReciprocalRankFusion.Fused;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReciprocalRankFusionTest {

  @Test
  void anItemScoresTheSumOfItsReciprocalRanks() {
    assertThat(ReciprocalRankFusion.fuse(List.of(List.of(7, 8), List.of(8, 9))))
        .containsExactly(
            new Fused(8, 1.0 / 62 + 1.0 / 61), new Fused(7, 1.0 / 61), new Fused(9, 1.0 / 62));
  }

  @Test
  void equalScoresComeByNumberWhicheverRankingTheyAreFrom() {
    assertThat(ReciprocalRankFusion.fuse(List.of(List.of(5, 1), List.of(2, 4))))
        .extracting(Fused::item)
        .containsExactly(2, 5, 1, 4);
  }

  @Test
  void rankingsMayBeEmpty() {
    assertThat(ReciprocalRankFusion.fuse(List.of())).isEmpty();
    assertThat(ReciprocalRankFusion.fuse(List.of(List.of(), List.of(3))))
        .containsExactly(new Fused(3, 1.0 / 61));
  }

  @Test
  void beingInBothRankingsBeatsBeingFirstInOne() {
    List<Integer> first = List.of(1, 2, 3, 4, 50);
    List<Integer> second = List.of(5, 6, 7, 8, 50);

    assertThat(ReciprocalRankFusion.fuse(List.of(first, second)).get(0).item()).isEqualTo(50);
  }
}
