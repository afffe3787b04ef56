package dev.parley.telegram.send;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.bot.channel.NotTaken.TooFast;
import dev.parley.bot.channel.Patience;
import dev.parley.bot.channel.Trouble;
import dev.parley.telegram.send.Answer.Done;
import dev.parley.telegram.send.Answer.Refused;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * Brings calls to chats: at the chat's pace, to where a group has moved, and without markup where
 * that is refused. Thread-safe; no thread waits.
 */
final class Courier {

  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
  private static final int MOST_MIGRATED = 1_000;

  private final Trouble trouble = new Trouble("Telegram");
  private final Cache<Long, Long> migrated =
      Caffeine.newBuilder().maximumSize(MOST_MIGRATED).build();
  private final Client client;
  private final Calls calls;
  private final Turns turns;
  private final Patience patience;

  Courier(Client client, Calls calls, Turns turns, Patience patience) {
    this.client = client;
    this.calls = calls;
    this.turns = turns;
    this.patience = patience;
  }

  /** Writes a call for the chat it goes to in the end, with or without markup. */
  @FunctionalInterface
  interface Draft {
    BotApiMethod<?> write(long chat, boolean marked);
  }

  /**
   * A call that goes to a chat.
   *
   * @param moved whether the chat is a group's new one
   */
  private record Parcel(String name, long chat, boolean moved, boolean marked, Draft draft) {
    Parcel movedTo(long newChat) {
      return new Parcel(name, newChat, true, marked, draft);
    }

    Parcel plain() {
      return new Parcel(name, chat, moved, false, draft);
    }

    BotApiMethod<?> method() {
      return draft.write(chat, marked);
    }
  }

  /** Sends a call until it is taken, or refused for good. */
  CompletableFuture<Answer> send(String name, long chat, boolean marked, Draft draft) {
    Parcel parcel = new Parcel(name, chat, false, marked, draft);
    return calls.tried(
        name,
        patience.untilTooLate(),
        () -> attempt(forwarded(parcel)).whenComplete(trouble::note));
  }

  private Parcel forwarded(Parcel parcel) {
    Long chat = migrated.getIfPresent(parcel.chat());
    return chat == null ? parcel : parcel.movedTo(chat);
  }

  private CompletableFuture<Answer> attempt(Parcel parcel) {
    return turns
        .turn(parcel.chat())
        .thenCompose(turn -> client.call(parcel.name(), parcel.method()))
        .thenCompose(answer -> next(parcel, answer));
  }

  /** Tries in another way what is refused as it is. */
  private CompletableFuture<Answer> next(Parcel parcel, Answer answer) {
    if (!(answer instanceof Refused refused)) {
      return completedFuture(answer);
    }
    if (refused.retryAfter().isPresent()) {
      Duration pause = pause(refused.retryAfter().get());
      // Others to the same chat wait as well.
      turns.pause(parcel.chat(), pause);
      return failedFuture(new TooFast(pause));
    }
    if (refused.migratedTo().isPresent() && !parcel.moved()) {
      migrated.put(parcel.chat(), refused.migratedTo().get());
      return attempt(forwarded(parcel));
    }
    if (refused.isNotModified()) {
      return completedFuture(new Done(Optional.empty()));
    }
    // That the markup is at fault stands nowhere but in words, and those differ.
    if (refused.isBadRequest() && parcel.marked()) {
      return attempt(parcel.plain());
    }
    return refused.settled();
  }

  private static Duration pause(int seconds) {
    return Duration.ofSeconds(Math.min(Math.max(seconds, 1), LONGEST_PAUSE.toSeconds()));
  }
}
