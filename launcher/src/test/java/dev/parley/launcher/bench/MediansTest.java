package dev.parley.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class MediansTest {

  @Test
  void theMedianIsTheMiddleValue() {
    assertThat(Medians.median(9, 1, 2)).isEqualTo(2);
    assertThat(Medians.median(9, 1, 2, 4)).isEqualTo(3);
  }

  @Test
  void bothThingsAreDoneInTurnsAfterRoundsToWarmUp() {
    List<String> done = new ArrayList<>();
    List<Integer> rounds = new ArrayList<>();
    Medians.of(
        List.of("a", "b"),
        1,
        1,
        item -> done.add(item + 1),
        item -> done.add(item + 2),
        rounds::add);
    assertThat(done).containsExactly("a1", "a2", "b1", "b2", "a1", "a2", "b1", "b2");
    assertThat(rounds).containsExactly(1, 2);
  }

  @Test
  void slowFirstRoundsDoNotCount() {
    List<String> done = new ArrayList<>();
    Medians medians =
        Medians.of(
            List.of("a"),
            3,
            3,
            item -> {
              done.add(item);
              take(done.size() <= 3 ? 200 : 10);
            },
            item -> take(1),
            round -> {});
    assertThat(medians.first()).isBetween(10.0, 100.0);
    assertThat(medians.ratio()).isEqualTo(medians.first() / medians.second());
  }

  private static void take(long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (System.nanoTime() - end < 0) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
