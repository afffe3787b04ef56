package dev.parley.slack.handle;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.parley.slack.receive.Incoming.Addressee;
import dev.parley.slack.receive.Incoming.Message;
import dev.parley.slack.send.Address;
import dev.parley.slack.send.Sender;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Shows people that the bot is at work on a message: by a status in direct conversations where the
 * app may set one, else by a reaction to the message. Thread-safe; no thread waits.
 */
final class WorkingSign {

  private static final String STATUS = "is looking in the articles…";
  private static final String NO_STATUS = "";

  /** What stands in line behind the answer does not wait longer for a sign to go. */
  private static final int MOST_SECONDS = 2;

  private enum Kind {
    NONE,
    STATUS,
    REACTION
  }

  private final Sender sender;
  private final Message message;
  private final Address thread;

  /** Guarded by this; null until it is to be shown. */
  private CompletableFuture<Kind> shown;

  /** A sign that is not shown yet. */
  WorkingSign(Sender sender, Message message) {
    this.sender = sender;
    this.message = message;
    this.thread = new Address(message.team(), message.channel(), Optional.of(message.root()));
  }

  /** Shows it from now on, though others may be before the message; does nothing after that. */
  void showInLine() {
    // A status is the whole thread's: the answer to what is before would take it away.
    if (message.to() != Addressee.DIRECT) {
      var unused = show();
    }
  }

  /** Does some work while it is shown; over, as the work is, when it is gone. */
  CompletableFuture<Void> during(Supplier<CompletionStage<?>> work) {
    var unused = show();
    CompletableFuture<Void> result =
        completedFuture(null).thenCompose(start -> work.get().thenAccept(done -> {}));
    return result
        .exceptionally(failure -> null)
        .thenCompose(done -> hide())
        .thenCompose(hidden -> result);
  }

  private synchronized CompletableFuture<Kind> show() {
    if (shown == null) {
      shown = message.to() == Addressee.DIRECT ? statusOrReaction() : reaction();
    }
    return shown;
  }

  private CompletableFuture<Kind> statusOrReaction() {
    return sender
        .status(thread, STATUS)
        .thenCompose(done -> done ? completedFuture(Kind.STATUS) : reaction());
  }

  private CompletableFuture<Kind> reaction() {
    return sender.react(thread, message.ts()).thenApply(done -> done ? Kind.REACTION : Kind.NONE);
  }

  /** A message takes a status away by itself, but not one that comes late. */
  private CompletableFuture<Boolean> hide() {
    return show()
        .thenCompose(
            kind ->
                switch (kind) {
                  case STATUS -> sender.status(thread, NO_STATUS);
                  // One that could not be shown now may stand there since before a restart.
                  case NONE, REACTION -> sender.unreact(thread, message.ts());
                })
        .exceptionally(failure -> false)
        .completeOnTimeout(false, MOST_SECONDS, TimeUnit.SECONDS);
  }
}
