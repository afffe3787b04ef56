package dev.parley.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BulkheadTest {

  @Test
  void onlySoMuchIsUnderWayAtOnce() {
    Bulkhead bulkhead = new Bulkhead(2, 1, Duration.ZERO);
    boolean first =
        bulkhead.run(
            () -> {
              assertThat(bulkhead.call(() -> bulkhead.call(() -> "third"))).hasValue(none());
            });
    assertThat(first).isTrue();
    assertThat(bulkhead.call(() -> "again")).contains("again");
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  @Test
  void workThatFailsMakesRoomAsWell() {
    Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ZERO);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  bulkhead.run(
                      () -> {
                        throw new IllegalStateException("failed");
                      }))
          .hasMessage("failed");
    }
  }

  @Test
  void workWaitsAWhileForOthersToEnd() throws Exception {
    Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ofSeconds(20));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    CompletableFuture<Boolean> first =
        CompletableFuture.supplyAsync(
            () ->
                bulkhead.run(
                    () -> {
                      begun.countDown();
                      await(gate);
                    }));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> bulkhead.run(() -> {}));
    gate.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whereNoneMayWaitMoreIsRefusedAtOnce() {
    Bulkhead bulkhead = new Bulkhead(1, 0, Duration.ofMinutes(5));
    assertThat(bulkhead.call(() -> bulkhead.run(() -> {}))).contains(false);
  }

  private static void await(CountDownLatch gate) {
    try {
      assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void roomForNothingIsRefused() {
    assertThatThrownBy(() -> new Bulkhead(0, 1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("illegal bound: 0, must be at least 1");
  }
}
