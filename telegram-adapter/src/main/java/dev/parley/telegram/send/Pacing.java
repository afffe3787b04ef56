package dev.parley.telegram.send;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Whose turn it is to be sent. Thread-safe; no thread waits. */
final class Pacing {

  private static final int MOST_CHATS = 20_000;
  private static final Duration REST = Duration.ofHours(1);

  private final ScheduledExecutorService scheduler;
  private final Bucket overall;
  private final LoadingCache<Long, Chat> chats;

  Pacing(Paces paces, ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
    this.overall = paces.overall(TimeMeter.SYSTEM_NANOTIME);
    this.chats =
        Caffeine.newBuilder()
            .maximumSize(MOST_CHATS)
            .expireAfterAccess(REST)
            // Groups have negative ids.
            .build(
                id ->
                    new Chat(
                        paces.chat(id < 0, TimeMeter.SYSTEM_NANOTIME),
                        new AtomicLong(System.nanoTime())));
  }

  /**
   * A chat's pace.
   *
   * @param free when something may be sent there again, on the system's nano clock
   */
  private record Chat(Bucket bucket, AtomicLong free) {}

  /** Completes when a message may go to the chat. */
  CompletableFuture<Void> turn(long id) {
    Chat chat = chats.get(id);
    return untilFree(chat)
        .thenCompose(now -> chat.bucket.asScheduler().consume(1, scheduler))
        .thenCompose(now -> untilFree(chat))
        .thenCompose(now -> overall.asScheduler().consume(1, scheduler));
  }

  /** Sends nothing to the chat for a while. */
  void pause(long id, Duration time) {
    long free = System.nanoTime() + time.toNanos();
    chats.get(id).free.accumulateAndGet(free, (a, b) -> a - b > 0 ? a : b);
  }

  private CompletableFuture<Void> untilFree(Chat chat) {
    long wait = chat.free.get() - System.nanoTime();
    if (wait <= 0) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> over = new CompletableFuture<>();
    var unused = scheduler.schedule(() -> over.complete(null), wait, TimeUnit.NANOSECONDS);
    return over.thenCompose(now -> untilFree(chat));
  }
}
