package dev.parley.telegram.handle;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.CompletableFuture.failedFuture;

import dev.parley.bot.channel.Inbox;
import dev.parley.bot.channel.Lanes;
import dev.parley.bot.channel.StoreException;
import dev.parley.telegram.receive.Incoming;
import dev.parley.telegram.receive.IncomingJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been taken in and is not finished: on disk, and in a lane of its chat. What a stop cuts
 * short stays there, for the next start. Thread-safe.
 */
final class Backlog {

  private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

  /** How long what cannot be stored waits before it is tried again. */
  private static final Duration REST = Duration.ofSeconds(5);

  private final Inbox inbox;
  private final Lanes lanes;
  private final Executor workers;
  private final Semaphore room;
  private final Duration rest;
  private volatile boolean closed;

  /**
   * Joins what is needed.
   *
   * @param most how much may be unfinished
   */
  Backlog(Inbox inbox, Lanes lanes, Executor workers, int most) {
    this(inbox, lanes, workers, most, REST);
  }

  Backlog(Inbox inbox, Lanes lanes, Executor workers, int most, Duration rest) {
    this.rest = rest;
    this.inbox = inbox;
    this.lanes = lanes;
    this.workers = workers;
    this.room = new Semaphore(most);
  }

  /**
   * Takes something in, when there is room; false where it was taken before.
   *
   * @throws IllegalStateException when this is closed meanwhile
   */
  boolean take(Incoming incoming) {
    awaitRoom();
    boolean taken = false;
    try {
      taken = inbox.take(new Inbox.Item(id(incoming), IncomingJson.write(incoming)));
    } finally {
      if (!taken) {
        room.release();
      }
    }
    return taken;
  }

  /** Whether it was taken before, as Telegram sends again what it is not sure has arrived. */
  boolean knows(Incoming incoming) {
    return inbox.knows(id(incoming));
  }

  /** Remembers something that is not to be handled; false where it was taken before. */
  boolean skip(Incoming incoming) {
    return inbox.skip(id(incoming));
  }

  private void awaitRoom() {
    try {
      boolean got = false;
      while (!got) {
        if (closed) {
          throw new IllegalStateException("closed");
        }
        got = room.tryAcquire(100, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** What an earlier run has left; from now on it takes its room. */
  List<Incoming> left() {
    return inbox.unfinished().stream().map(this::read).flatMap(Optional::stream).toList();
  }

  private Optional<Incoming> read(Inbox.Item item) {
    try {
      Incoming incoming = IncomingJson.read(item.content());
      room.tryAcquire();
      return Optional.of(incoming);
    } catch (IllegalArgumentException e) {
      LOG.warn("Telegram: update {} was kept in a form that is not known now", item.id());
      inbox.finish(item.id());
      return Optional.empty();
    }
  }

  /**
   * Has something handled after what came before it in its chat.
   *
   * @param failed what to do when that fails
   * @return how much is before it; empty where there is too much, and it is finished by that
   */
  OptionalInt submit(
      Incoming incoming, long chat, Supplier<CompletionStage<?>> task, Runnable failed) {
    OptionalInt before =
        lanes.submit(
            Long.toString(chat),
            () ->
                stored(task, incoming)
                    .handleAsync((done, failure) -> over(incoming, failure, failed), workers));
    if (before.isEmpty() && closed) {
      // It stays for the next start.
      return OptionalInt.of(0);
    }
    if (before.isEmpty()) {
      finish(incoming);
    }
    return before;
  }

  /** A full disk costs a chat time, and none of its answers. */
  private CompletableFuture<Void> stored(Supplier<CompletionStage<?>> task, Incoming incoming) {
    return completedFuture(task)
        .thenCompose(begun -> begun.get().<Void>thenApply(result -> null))
        .exceptionallyCompose(
            failure ->
                cause(failure) instanceof StoreException full && !closed
                    ? storedLater(task, incoming, full)
                    : failedFuture(failure));
  }

  private CompletableFuture<Void> storedLater(
      Supplier<CompletionStage<?>> task, Incoming incoming, StoreException full) {
    LOG.warn("Telegram: update {} waits: {}", incoming.updateId(), full.getMessage());
    return completedFuture(task).thenComposeAsync(again -> stored(again, incoming), afterRest());
  }

  private Executor afterRest() {
    return delayedExecutor(rest.toMillis(), TimeUnit.MILLISECONDS, workers);
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  /** How much waits or is being handled. */
  int size() {
    return lanes.size();
  }

  private Void over(Incoming incoming, Throwable failure, Runnable failed) {
    Throwable cause = cause(failure);
    if (cause instanceof CancellationException || (cause != null && closed)) {
      LOG.debug("Update {} stays for the next start", incoming.updateId());
      return null;
    }
    if (cause != null) {
      // Its message may hold what somebody wrote.
      LOG.error("Telegram: update {} failed: {}", incoming.updateId(), at(cause));
      failed.run();
    }
    finish(incoming);
    return null;
  }

  private static String at(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private void finish(Incoming incoming) {
    try {
      inbox.finish(id(incoming));
    } finally {
      room.release();
    }
  }

  private static String id(Incoming incoming) {
    return Integer.toString(incoming.updateId());
  }

  /** Takes in no more and starts no more; the rest is waited for until it is over or too long. */
  void close(Duration longest) {
    closed = true;
    CompletableFuture<Void> over = lanes.close();
    try {
      over.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.info("Telegram: what is not answered yet will be after the next start");
    } catch (ExecutionException e) {
      LOG.warn("Telegram: what was in hand ended with {}", e.getCause().getClass().getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
