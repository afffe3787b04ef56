package dev.parley.telegram.send;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.failsafe.RetryPolicy;
import dev.parley.bot.channel.NotTaken.TooFast;
import dev.parley.bot.channel.Patience;
import dev.parley.bot.channel.Trouble;
import dev.parley.telegram.send.Answer.Done;
import dev.parley.telegram.send.Answer.Refused;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * Brings calls to chats: at the chat's pace, to where a group has moved, and without markup where
 * that is refused. Thread-safe; no thread waits.
 */
final class Courier {

  private static final int PHOTO_ATTEMPTS = 3;
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

  /** Makes a call to the chat it goes to in the end, with or without markup. */
  @FunctionalInterface
  interface Draft {
    CompletableFuture<Answer> call(Client client, long chat, boolean marked);
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

    CompletableFuture<Answer> call(Client client) {
      return draft.call(client, chat, marked);
    }
  }

  /** Sends a call until it is taken, or refused for good. */
  CompletableFuture<Answer> send(
      String name, long chat, boolean marked, BiFunction<Long, Boolean, BotApiMethod<?>> method) {
    Draft draft = (client, to, withMarkup) -> client.call(name, method.apply(to, withMarkup));
    return send(new Parcel(name, chat, false, marked, draft), patience.untilTooLate());
  }

  /** Sends a photo, but gives it up soon: words come after it. */
  CompletableFuture<Answer> sendPhoto(String name, long chat, Draft draft) {
    return send(new Parcel(name, chat, false, false, draft), patience.attempts(PHOTO_ATTEMPTS));
  }

  private CompletableFuture<Answer> send(Parcel parcel, RetryPolicy<Answer> policy) {
    return calls.tried(
        parcel.name(), policy, () -> attempt(forwarded(parcel)).whenComplete(trouble::note));
  }

  private Parcel forwarded(Parcel parcel) {
    Long chat = migrated.getIfPresent(parcel.chat());
    return chat == null ? parcel : parcel.movedTo(chat);
  }

  private CompletableFuture<Answer> attempt(Parcel parcel) {
    return turns
        .turn(parcel.chat())
        .thenCompose(turn -> parcel.call(client))
        .thenCompose(answer -> next(parcel, answer));
  }

  /** Tries in another way what is refused as it is. */
  private CompletableFuture<Answer> next(Parcel parcel, Answer answer) {
    if (!(answer instanceof Refused refused)) {
      return completedFuture(answer);
    }
    if (refused.pause().isPresent()) {
      Duration pause = refused.pause().get();
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
}
