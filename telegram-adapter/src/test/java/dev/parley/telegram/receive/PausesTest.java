package dev.parley.telegram.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PausesTest {

  private static final Trouble DOWN = Trouble.of("down");

  /** Draws the largest there is. */
  private static final class Largest extends Random {
    @Override
    public long nextLong(long bound) {
      return bound - 1;
    }
  }

  private final Pauses longest = new Pauses(Pace.USUAL, new Largest());

  @Test
  void theBoundDoublesFromHalfASecondToTenSeconds() {
    assertThat(IntStream.range(0, 9).mapToObj(i -> longest.next(DOWN).toMillis()))
        .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 10000L, 10000L, 10000L, 10000L);
    longest.reset();
    assertThat(longest.next(DOWN)).isEqualTo(Duration.ofMillis(500));
  }

  @Property
  void noPauseIsLongerThanItsBound(@ForAll @IntRange(min = 1, max = 200) int failures) {
    Pauses pauses = new Pauses(Pace.USUAL, new Random(failures));
    Duration last = Duration.ZERO;
    for (int i = 0; i < failures; i++) {
      last = pauses.next(DOWN);
    }
    assertThat(last).isBetween(Duration.ZERO, Duration.ofSeconds(10));
  }

  @Test
  void waitsAsLongAsTheServerAsksButNotForever() {
    assertThat(longest.next(asked(7))).isEqualTo(Duration.ofSeconds(7));
    assertThat(longest.next(asked(Integer.MAX_VALUE))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void asksSlowlyInTheEndWhereTheTokenIsRefusedOrSharedByAnother() {
    assertThat(longest.next(status(401))).isEqualTo(Duration.ofMillis(750));
    assertThat(longest.next(status(409))).isEqualTo(Duration.ofMillis(1_500));
    IntStream.range(0, 10).forEach(i -> longest.next(status(404)));
    assertThat(longest.next(status(404))).isEqualTo(Duration.ofSeconds(90));
    assertThat(longest.next(status(409))).isEqualTo(Duration.ofMillis(22_500));
  }

  private static Trouble asked(int seconds) {
    return Trouble.refused("host", 429, Optional.of(Duration.ofSeconds(seconds)), "");
  }

  private static Trouble status(int status) {
    return Trouble.refused("host", status, Optional.empty(), "");
  }
}
