package dev.parley.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Times what a busy machine cannot hurry: no turn comes sooner than it may. */
class PacingTest {

  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void end() {
    scheduler.shutdownNow();
  }

  private Pacing<String> pacing(Duration each) {
    return new Pacing<>(
        key -> Bucket.builder().addLimit(limit -> limit.capacity(1).refillGreedy(1, each)).build(),
        scheduler);
  }

  private static Duration time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void turnsOfOneComeAtItsPace() {
    Pacing<String> pacing = pacing(Duration.ofMillis(40));
    Duration time =
        time(
            () -> {
              List<CompletableFuture<Void>> turns =
                  Stream.generate(() -> pacing.turn("a")).limit(4).toList();
              turns.forEach(CompletableFuture::join);
            });
    assertThat(time).isGreaterThanOrEqualTo(Duration.ofMillis(115));
  }

  @Test
  void othersDoNotWait() {
    Pacing<String> pacing = pacing(Duration.ofHours(1));
    pacing.turn("a").join();
    assertThat(pacing.turn("a")).isNotDone();
    assertThat(pacing.turn("b")).isCompleted();
  }

  @Test
  void thereIsNoTurnInAPause() {
    Pacing<String> pacing = pacing(Duration.ofNanos(1));
    Duration time =
        time(
            () -> {
              pacing.pause("a", Duration.ofMillis(80));
              pacing.pause("a", Duration.ofMillis(1));
              pacing.turn("a").join();
            });
    assertThat(time).isGreaterThanOrEqualTo(Duration.ofMillis(75));
    assertThat(pacing.turn("b")).isCompleted();
  }
}
