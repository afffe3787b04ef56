package dev.parley.telegram.handle;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bot.channel.StoreException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UntilStoredTest {

  private final AtomicInteger begun = new AtomicInteger();
  private final UntilStored untilStored = new UntilStored(Runnable::run, Duration.ofMillis(1));

  private CompletableFuture<?> run(int failures, RuntimeException failure) {
    return untilStored
        .run(
            () -> {
              if (begun.getAndIncrement() < failures) {
                throw failure;
              }
              return completedFuture("done");
            })
        .orTimeout(10, TimeUnit.SECONDS);
  }

  @Test
  void whatCannotBeStoredForAWhileIsDoneLater() {
    run(3, full()).join();
    assertThat(begun).hasValue(4);
  }

  @Test
  void whatFailsOtherwiseIsNotDoneAgain() {
    assertThatThrownBy(run(9, new IllegalStateException("broken"))::join)
        .hasMessageContaining("broken");
    assertThat(begun).hasValue(1);
  }

  @Test
  void nothingIsDoneAgainAfterTheEnd() {
    untilStored.close();
    assertThatThrownBy(run(9, full())::join).hasRootCauseInstanceOf(StoreException.class);
    assertThat(begun).hasValue(1);
  }

  private static StoreException full() {
    return new StoreException("the disk is full", null);
  }
}
