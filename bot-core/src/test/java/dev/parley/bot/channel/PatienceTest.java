package dev.parley.bot.channel;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.failsafe.RetryPolicy;
import dev.parley.bot.channel.NotTaken.TooFast;
import dev.parley.bot.observe.ChannelMeters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Patience PATIENCE =
      new Patience(SHORT, Duration.ofMillis(5), Duration.ofMillis(60));

  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger made = new AtomicInteger();

  @AfterEach
  void end() {
    scheduler.shutdownNow();
  }

  private String call(RetryPolicy<String> policy, int failures, NotTaken failure) {
    return new Attempts(scheduler, new ChannelMeters(new SimpleMeterRegistry(), "test"))
        .make(policy, () -> attempt(failures, failure), NotTaken::getMessage)
        .join();
  }

  private CompletableFuture<String> attempt(int failures, NotTaken failure) {
    return made.incrementAndGet() <= failures ? failedFuture(failure) : completedFuture("taken");
  }

  @Test
  void someThingsAreTriedAFewTimes() {
    assertThat(call(PATIENCE.attempts(2), 9, new NotTaken("down"))).isEqualTo("down");
    assertThat(made).hasValue(2);
  }

  @Test
  void othersAreTriedUntilItIsTooLate() {
    assertThat(call(PATIENCE.untilTooLate(), 1_000_000, new NotTaken("down"))).isEqualTo("down");
    assertThat(made).hasValueGreaterThan(2);
  }

  @Test
  void othersAreTriedUntilTheySucceed() {
    assertThat(call(PATIENCE.forever(), 30, new NotTaken("down"))).isEqualTo("taken");
  }

  @Test
  void aServerIsGivenTheTimeItAsksFor() {
    long start = System.nanoTime();
    assertThat(call(PATIENCE.attempts(2), 1, new TooFast(Duration.ofMillis(100))))
        .isEqualTo("taken");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(65));
  }
}
