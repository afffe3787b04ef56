package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Whose turn it is to be sent. Thread-safe, and bounded in memory; no thread waits.
 *
 * @param <K> what has a pace of its own, such as a chat
 */
public final class Pacing<K> {

  private static final int MOST = 20_000;
  private static final Duration REST = Duration.ofHours(1);

  private final ScheduledExecutorService scheduler;
  private final LoadingCache<K, Pace> paces;

  /**
   * A pace for each.
   *
   * @param bucket makes one's bucket, from which each of its turns takes one token
   */
  public Pacing(Function<K, Bucket> bucket, ScheduledExecutorService scheduler) {
    requireNonNull(bucket);
    this.scheduler = requireNonNull(scheduler);
    this.paces =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(REST)
            .build(key -> new Pace(bucket.apply(key), new AtomicLong(System.nanoTime())));
  }

  /**
   * One pace.
   *
   * @param free when there may be a turn again, on the system's nano clock
   */
  private record Pace(Bucket bucket, AtomicLong free) {}

  /** Completes when it is the turn of the next one. */
  public CompletableFuture<Void> turn(K key) {
    Pace pace = paces.get(key);
    return untilFree(pace)
        .thenCompose(now -> pace.bucket.asScheduler().consume(1, scheduler))
        .thenCompose(now -> untilFree(pace));
  }

  /** Gives no turns for a while. */
  public void pause(K key, Duration time) {
    long free = System.nanoTime() + time.toNanos();
    paces.get(key).free.accumulateAndGet(free, (a, b) -> a - b > 0 ? a : b);
  }

  private CompletableFuture<Void> untilFree(Pace pace) {
    long wait = pace.free.get() - System.nanoTime();
    if (wait <= 0) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> over = new CompletableFuture<>();
    var unused = scheduler.schedule(() -> over.complete(null), wait, TimeUnit.NANOSECONDS);
    return over.thenCompose(now -> untilFree(pace));
  }
}
