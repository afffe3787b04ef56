package dev.parley.telegram.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

class UpdateRequestsTest {

  private final ManualClock clock = new ManualClock();
  private final List<Duration> sleeps = new ArrayList<>();
  private boolean alive = true;
  private final UpdateRequests requests =
      new UpdateRequests(Pace.USUAL, clock, () -> alive, sleeps::add);

  @Test
  void asksForAllThatIsHeldAndThenForWhatFollows() {
    assertThat(requests.apply(0).getOffset()).isNull();
    assertThat(requests.apply(9).getOffset()).isEqualTo(10);
  }

  @Test
  void theMethodIsSpelledAsDocumented() {
    assertThat(requests.apply(0).getMethod()).isEqualTo("getUpdates");
  }

  @Test
  void theServerIsNotToHoldTheCallUntilOneHasSucceeded() {
    alive = false;
    assertThat(requests.apply(0).getTimeout()).isZero();
    alive = true;
    assertThat(requests.apply(0).getTimeout()).isEqualTo(50);
  }

  @Test
  void aServerThatDoesNotHoldCallsIsNotAskedWithoutAPause() {
    requests.apply(0);
    requests.apply(0);
    assertThat(sleeps).containsExactly(Duration.ofMillis(250));
  }

  @Test
  void updatesThatComeFastAndCallsThatAreHeldAreNotSlowedDown() {
    requests.apply(0);
    requests.apply(5);
    requests.apply(6);
    clock.move(Duration.ofSeconds(50));
    requests.apply(6);
    assertThat(sleeps).isEmpty();
  }

  @Test
  void startsAnewAfterADayWithoutUpdatesAndNotBefore() {
    requests.received().set(9);
    assertThat(afterHours(0).getOffset()).isEqualTo(10);
    assertThat(afterHours(23).getOffset()).isEqualTo(10);
    assertThat(afterHours(2).getOffset()).isNull();
    assertThat(requests.received()).hasValue(0);
    requests.received().set(3);
    assertThat(afterHours(30).getOffset()).isEqualTo(4);
  }

  private GetUpdates afterHours(int hours) {
    clock.move(Duration.ofHours(hours));
    return requests.apply(requests.received().get());
  }
}
