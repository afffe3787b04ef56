package dev.parley.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void soManyPercentTookNoLonger() {
    Percentiles percentiles = new Percentiles(new double[] {3, 1, 2, 4});
    assertThat(percentiles.at(50)).isEqualTo(2);
    assertThat(percentiles.at(51)).isEqualTo(3);
    assertThat(percentiles.at(95)).isEqualTo(4);
    assertThat(percentiles.at(1)).isEqualTo(1);
  }

  @Test
  void whatWarmsUpIsNotCounted() {
    List<String> gone = new ArrayList<>();
    List<Integer> rounds = new ArrayList<>();
    Percentiles percentiles = Percentiles.of(List.of("a", "b"), 1, 2, gone::add, rounds::add);
    assertThat(gone).containsExactly("a", "b", "a", "b", "a", "b");
    assertThat(rounds).containsExactly(1, 2, 3);
    assertThat(percentiles.millis()).hasSize(4);
  }
}
