package dev.parley.telegram.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bot.channel.ManualTime;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PacesTest {

  private final ManualTime clock = new ManualTime();

  @Property(tries = 100)
  void aGroupGetsNoMoreInAnyMinute(@ForAll @IntRange(min = 2, max = 100) int perGroup) {
    List<Long> sent = sent(new Paces(30, 1, perGroup).chat(true, clock), Duration.ofMinutes(4));

    assertThat(most(sent, Duration.ofMinutes(1))).isBetween(perGroup / 2, perGroup);
  }

  @Property(tries = 50)
  void allTogetherGetNoMoreInAnySecond(@ForAll @IntRange(min = 1, max = 30) int perSecond) {
    List<Long> sent = sent(new Paces(perSecond, 1, 20).overall(clock), Duration.ofSeconds(10));

    assertThat(most(sent, Duration.ofSeconds(1))).isLessThanOrEqualTo(perSecond);
    assertThat(sent.size()).isGreaterThanOrEqualTo(9 * perSecond);
  }

  @Example
  void aChatGetsOneASecond() {
    assertThat(sent(Paces.USUAL.chat(false, clock), Duration.ofSeconds(10))).hasSize(11);
  }

  @Example
  void pacesOfNothingAreIllegal() {
    assertThatThrownBy(() -> new Paces(0, 1, 20)).hasMessage("illegal paces: 0, 1, 20");
  }

  /** When something goes out where there is always more to send. */
  private List<Long> sent(Bucket bucket, Duration time) {
    List<Long> sent = new ArrayList<>();
    long end = clock.currentTimeNanos() + time.toNanos();
    for (; clock.currentTimeNanos() <= end; clock.move(Duration.ofMillis(1))) {
      if (bucket.tryConsume(1)) {
        sent.add(clock.currentTimeNanos());
      }
    }
    return sent;
  }

  private static int most(List<Long> sent, Duration within) {
    int most = 0;
    for (int first = 0, next = 0; next < sent.size(); next++) {
      while (sent.get(next) - sent.get(first) >= within.toNanos()) {
        first++;
      }
      most = Math.max(most, next - first + 1);
    }
    return most;
  }
}
