package dev.parley.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ShutdownTest {

  private static final Duration NO_TIME = Duration.ZERO;

  private final List<Integer> halts = new CopyOnWriteArrayList<>();

  @Test
  void aCommandThatDoesNotAskForMoreEndsAtOnce() throws InterruptedException {
    Shutdown shutdown = shutdown(Duration.ofDays(1));
    shutdown.request(143);
    assertThat(halts).containsExactly(143);
    assertThat(shutdown.await(NO_TIME)).isFalse();
  }

  @Test
  void theFirstRequestIsHandedOnAndTheSecondEndsAtOnce() throws InterruptedException {
    Shutdown shutdown = shutdown(Duration.ofDays(1));
    shutdown.beOrderly();
    assertThat(shutdown.await(NO_TIME)).isFalse();
    shutdown.request(143);
    assertThat(shutdown.await(NO_TIME)).isTrue();
    assertThat(shutdown.requested()).isTrue();
    assertThat(halts).isEmpty();
    shutdown.request(130);
    assertThat(halts).containsExactly(130);
  }

  @Test
  void anOrderlyEndThatTakesTooLongIsCutShort() {
    Shutdown shutdown = shutdown(NO_TIME);
    shutdown.beOrderly();
    shutdown.request(143);
    await().untilAsserted(() -> assertThat(halts).containsExactly(0));
  }

  private Shutdown shutdown(Duration grace) {
    return new Shutdown(halts::add, grace);
  }
}
