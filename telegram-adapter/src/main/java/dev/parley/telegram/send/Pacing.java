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
  private final long gap;
  private final LoadingCache<Long, Chat> chats;

  Pacing(Paces paces, ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
    this.overall = paces.overall(TimeMeter.SYSTEM_NANOTIME);
    this.gap = Duration.ofSeconds(1).dividedBy(paces.perChat()).toNanos();
    this.chats =
        Caffeine.newBuilder()
            .maximumSize(MOST_CHATS)
            .expireAfterAccess(REST)
            // Groups have negative ids.
            .build(
                id ->
                    new Chat(
                        paces.chat(id < 0, TimeMeter.SYSTEM_NANOTIME),
                        new AtomicLong(System.nanoTime()),
                        new AtomicLong(System.nanoTime())));
  }

  /**
   * A chat's pace.
   *
   * @param free when something may be sent there again, on the system's nano clock
   * @param next when the next turn is, on the same clock
   */
  private record Chat(Bucket bucket, AtomicLong free, AtomicLong next) {}

  /** Completes when a message may go to the chat. */
  CompletableFuture<Void> turn(long id) {
    Chat chat = chats.get(id);
    return untilFree(chat)
        .thenCompose(now -> chat.bucket.asScheduler().consume(1, scheduler))
        .thenCompose(now -> untilFree(chat))
        .thenCompose(now -> overall.asScheduler().consume(1, scheduler))
        .thenCompose(now -> untilTurn(chat));
  }

  /** Waiting for all chats' pace brings a chat's own turns together: this parts them again. */
  private CompletableFuture<Void> untilTurn(Chat chat) {
    long now = System.nanoTime();
    long turn = chat.next.getAndUpdate(next -> later(next, now) + gap);
    return after(later(turn, now) - now);
  }

  private static long later(long one, long other) {
    return one - other > 0 ? one : other;
  }

  /** Sends nothing to the chat for a while. */
  void pause(long id, Duration time) {
    long free = System.nanoTime() + time.toNanos();
    chats.get(id).free.accumulateAndGet(free, Pacing::later);
  }

  private CompletableFuture<Void> untilFree(Chat chat) {
    long wait = chat.free.get() - System.nanoTime();
    return wait > 0 ? after(wait).thenCompose(now -> untilFree(chat)) : after(0);
  }

  private CompletableFuture<Void> after(long nanos) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    if (nanos > 0) {
      var unused = scheduler.schedule(() -> over.complete(null), nanos, TimeUnit.NANOSECONDS);
    } else {
      over.complete(null);
    }
    return over;
  }
}
