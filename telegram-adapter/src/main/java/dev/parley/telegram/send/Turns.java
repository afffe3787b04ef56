package dev.parley.telegram.send;

import dev.parley.bot.channel.Pacing;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;

/** When a message may go out: at its chat's pace, and at that of all. Thread-safe. */
final class Turns {

  private final ScheduledExecutorService scheduler;
  private final Pacing<Long> chats;
  private final Bucket overall;

  /** Waiting for all chats' pace brings a chat's own turns together: this parts them again. */
  private final Pacing<Long> parted;

  Turns(Paces paces, ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
    // Groups have negative ids.
    this.chats = new Pacing<>(chat -> paces.chat(chat < 0, TimeMeter.SYSTEM_NANOTIME), scheduler);
    this.overall = paces.overall(TimeMeter.SYSTEM_NANOTIME);
    this.parted = new Pacing<>(chat -> paces.chat(false, TimeMeter.SYSTEM_NANOTIME), scheduler);
  }

  /** Completes when a message may go to the chat. */
  CompletableFuture<Void> turn(long chat) {
    return chats
        .turn(chat)
        .thenCompose(now -> overall.asScheduler().consume(1, scheduler))
        .thenCompose(now -> parted.turn(chat));
  }

  /** Sends nothing to the chat for a while. */
  void pause(long chat, Duration time) {
    chats.pause(chat, time);
  }
}
