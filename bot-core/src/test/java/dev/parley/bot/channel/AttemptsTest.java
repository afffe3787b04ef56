package dev.parley.bot.channel;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.failsafe.RetryPolicy;
import dev.parley.bot.channel.NotTaken.TooFast;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.bot.observe.RequestId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class AttemptsTest {

  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final ChannelMeters meters = new ChannelMeters(registry, "test");
  private final Attempts attempts = new Attempts(scheduler, meters);
  private final AtomicInteger made = new AtomicInteger();

  @AfterEach
  void end() {
    scheduler.shutdownNow();
  }

  private static RetryPolicy<String> policy(int retries) {
    return RetryPolicy.<String>builder()
        .handle(IllegalStateException.class)
        .withMaxRetries(retries)
        .withDelay(Duration.ofMillis(1))
        .build();
  }

  private CompletableFuture<String> attempt(int failures) {
    return made.incrementAndGet() <= failures
        ? failedFuture(new IllegalStateException("not yet"))
        : completedFuture("done");
  }

  @Test
  void anAttemptThatFailsIsMadeAgain() {
    assertThat(attempts.make(policy(5), () -> attempt(3)).join()).isEqualTo("done");
    assertThat(made).hasValue(4);
  }

  @Test
  void everyAttemptButTheFirstIsCounted() {
    assertThat(attempts.make(policy(5), () -> attempt(0)).join()).isEqualTo("done");
    assertThat(retries()).isZero();
    made.set(0);
    assertThat(attempts.make(policy(5), () -> attempt(3)).join()).isEqualTo("done");
    assertThat(retries()).isEqualTo(3);
  }

  private double retries() {
    return registry.get("parley.retries").tag("channel", "test").counter().count();
  }

  @Test
  void whatIsTooFastForThePlatformIsCounted() {
    Patience patience =
        new Patience(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofDays(1));
    assertThat(
            attempts
                .make(
                    patience.<String>untilTooLate(),
                    () ->
                        switch (made.incrementAndGet()) {
                          case 1 -> failedFuture(new NotTaken("not yet"));
                          case 2, 3 -> failedFuture(new TooFast(Duration.ofMillis(1)));
                          default -> completedFuture("done");
                        })
                .join())
        .isEqualTo("done");
    assertThat(registry.get("parley.limited").tag("by", "platform").counter().count()).isEqualTo(2);
    assertThat(registry.get("parley.limited").tag("by", "us").counter().count()).isZero();
    assertThat(retries()).isEqualTo(3);
  }

  @Test
  void attemptsAndResultBelongToTheRequest() {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    CompletableFuture<String> answer = new CompletableFuture<>();
    CompletableFuture<Void> heard =
        RequestId.during(
            "1a2b",
            () ->
                attempts
                    .make(
                        policy(5),
                        () -> {
                          seen.add(String.valueOf(MDC.get(RequestId.KEY)));
                          return made.incrementAndGet() < 3
                              ? failedFuture(new IllegalStateException("not yet"))
                              : answer;
                        })
                    .thenAccept(done -> seen.add(String.valueOf(MDC.get(RequestId.KEY)))));
    await().until(() -> seen.size() == 3);
    // As a network library does, on a thread of its own.
    CompletableFuture.runAsync(() -> answer.complete("done")).join();
    heard.join();
    assertThat(seen).containsExactly("1a2b", "1a2b", "1a2b", "1a2b");
  }

  @Test
  void theLastFailureIsTheResult() {
    assertThatThrownBy(() -> attempts.make(policy(2), () -> attempt(9)).join())
        .hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(made).hasValue(3);
  }

  @Test
  void whatIsGivenUpHasAnAnswer() {
    Patience patience =
        new Patience(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofDays(1));
    assertThat(
            attempts
                .make(
                    patience.<String>attempts(3),
                    () -> failedFuture(new NotTaken("not yet " + made.incrementAndGet())),
                    NotTaken::getMessage)
                .join())
        .isEqualTo("not yet 3");
  }

  @Test
  void whatFailsOtherwiseIsNotGivenUp() {
    assertThatThrownBy(
            () -> attempts.make(policy(2), () -> attempt(9), NotTaken::getMessage).join())
        .hasRootCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsUnderWayIsCancelledAtTheEnd() {
    CompletableFuture<String> never = attempts.make(policy(1), CompletableFuture::new);
    attempts.close();
    assertThatIsCancelled(never);
    assertThatIsCancelled(attempts.make(policy(1), () -> attempt(0)));
    assertThat(made).hasValue(0);
  }

  @Test
  void withoutASchedulerNothingIsAttempted() {
    scheduler.shutdownNow();
    assertThatIsCancelled(attempts.make(policy(1), () -> attempt(0)));
  }

  private static void assertThatIsCancelled(CompletableFuture<?> future) {
    assertThatThrownBy(future::join).hasRootCauseInstanceOf(CancellationException.class);
  }
}
