package dev.parley.slack.handle;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.parley.slack.receive.Incoming.Addressee;
import dev.parley.slack.receive.Incoming.Message;
import dev.parley.slack.send.Address;
import dev.parley.slack.send.Sender;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Shows people that the bot is at work: by a status in direct conversations where the app may set
 * one, else by a reaction to the message. Thread-safe; no thread waits.
 */
final class Signs {

  private static final String STATUS = "is looking in the articles…";
  private static final String NO_STATUS = "";

  /** What stands in line behind the answer does not wait longer for a sign to go. */
  private static final int MOST_SECONDS = 2;

  private enum Sign {
    NONE,
    STATUS,
    REACTION
  }

  private final Sender sender;

  Signs(Sender sender) {
    this.sender = sender;
  }

  /** Does some work while a sign is shown; over, as the work is, when the sign is gone. */
  <T> CompletableFuture<T> during(Message message, Supplier<CompletableFuture<T>> work) {
    CompletableFuture<Sign> shown = show(message);
    CompletableFuture<T> result = work.get();
    return result
        .exceptionally(failure -> null)
        .thenCompose(done -> hide(message, shown))
        .thenCompose(hidden -> result);
  }

  private CompletableFuture<Sign> show(Message message) {
    if (message.to() != Addressee.DIRECT) {
      return react(message);
    }
    return sender
        .status(thread(message), STATUS)
        .thenCompose(done -> done ? completedFuture(Sign.STATUS) : react(message));
  }

  private CompletableFuture<Sign> react(Message message) {
    return sender
        .react(thread(message), message.ts())
        .thenApply(done -> done ? Sign.REACTION : Sign.NONE);
  }

  /** A message takes a status away by itself, but not one that comes late. */
  private CompletableFuture<Boolean> hide(Message message, CompletableFuture<Sign> shown) {
    return shown
        .thenCompose(
            sign ->
                switch (sign) {
                  case NONE -> completedFuture(true);
                  case STATUS -> sender.status(thread(message), NO_STATUS);
                  case REACTION -> sender.unreact(thread(message), message.ts());
                })
        .exceptionally(failure -> false)
        .completeOnTimeout(false, MOST_SECONDS, TimeUnit.SECONDS);
  }

  private static Address thread(Message message) {
    return new Address(message.team(), message.channel(), Optional.of(message.root()));
  }
}
