package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.parley.bot.observe.ChannelMeters;
import dev.parley.bot.observe.RequestId;
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
 * What has been taken in and is not finished: on disk, and in a lane. What a stop cuts short stays
 * there, for the next start. Thread-safe.
 *
 * @param <T> what comes in
 */
public final class Backlog<T> {

  /**
   * How something stands in the inbox.
   *
   * @param <T> what comes in
   */
  public interface Form<T> {

    /** Tells it from all others; no secret, and nothing that people wrote. */
    String id(T item);

    /** What logs call it; no secret, and nothing that people wrote. */
    default String name(T item) {
      return id(item);
    }

    String write(T item);

    /**
     * Reads what was written.
     *
     * @throws IllegalArgumentException when it is of no known form
     */
    T read(String content);
  }

  /** What becomes of something that comes in. */
  public enum Taken {
    TAKEN,
    /** It was taken before. */
    KNOWN,
    /** There is no room for it now. */
    FULL
  }

  private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

  private final Inbox inbox;
  private final Lanes lanes;
  private final Executor workers;
  private final Form<T> form;
  private final ChannelMeters meters;
  private final Semaphore room;
  private volatile boolean closed;

  /**
   * Joins what is needed.
   *
   * @param workers run what never takes long
   * @param most how much may be unfinished
   */
  public Backlog(
      Inbox inbox, Lanes lanes, Executor workers, int most, Form<T> form, ChannelMeters meters) {
    this.inbox = requireNonNull(inbox);
    this.lanes = requireNonNull(lanes);
    this.workers = requireNonNull(workers);
    this.form = requireNonNull(form);
    this.meters = requireNonNull(meters);
    this.room = new Semaphore(most);
    meters.queue(this, Backlog::size);
  }

  /**
   * Takes something in; it is on disk when this returns.
   *
   * @throws StoreException when it is not
   */
  public Taken take(T item) {
    if (!room.tryAcquire()) {
      return withoutRoom(item);
    }
    return stored(item) ? Taken.TAKEN : Taken.KNOWN;
  }

  private Taken withoutRoom(T item) {
    if (!inbox.knows(form.id(item))) {
      return Taken.FULL;
    }
    meters.droppedDouble();
    return Taken.KNOWN;
  }

  /**
   * The same, when there is room; false where it was taken before.
   *
   * @throws StoreException when it is not on disk
   * @throws IllegalStateException when this is closed before there is room
   */
  public boolean takeWhenThereIsRoom(T item) {
    awaitRoom();
    return stored(item);
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

  /** Keeps the room that has been got for it where it was not taken before. */
  private boolean stored(T item) {
    boolean taken = false;
    try {
      taken = inbox.take(new Inbox.Item(form.id(item), form.write(item)));
    } finally {
      if (!taken) {
        room.release();
      }
    }
    if (!taken) {
      meters.droppedDouble();
    }
    return taken;
  }

  /** What an earlier run has left, in the order it came; from now on it takes its room. */
  public List<T> left() {
    return inbox.unfinished().stream().map(this::read).flatMap(Optional::stream).toList();
  }

  private Optional<T> read(Inbox.Item item) {
    try {
      T read = form.read(item.content());
      room.tryAcquire();
      return Optional.of(read);
    } catch (IllegalArgumentException e) {
      LOG.warn("{} was kept in a form that is not known now, and is dropped", item.id());
      inbox.finish(item.id());
      return Optional.empty();
    }
  }

  /**
   * Has something handled after what came before it in its lane, and finishes it.
   *
   * @param failed what to do when that fails
   * @return how much is before it, 0 where it stays for the next start; empty where there is too
   *     much, and it is finished by that
   */
  public OptionalInt submit(
      T item, String lane, Supplier<CompletionStage<?>> task, Runnable failed) {
    OptionalInt before =
        lanes.submit(
            lane,
            () ->
                completedFuture(null)
                    .thenCompose(start -> RequestId.during(request(item), task))
                    .handleAsync((done, failure) -> over(item, failure, failed), workers));
    if (before.isPresent()) {
      return before;
    }
    if (closed) {
      return OptionalInt.of(0);
    }
    finish(item);
    return OptionalInt.empty();
  }

  /** The id that stands at what is logged about it. */
  public String request(T item) {
    return RequestId.of(form.name(item));
  }

  private Void over(T item, Throwable failure, Runnable failed) {
    RequestId.during(request(item), () -> ended(item, failure, failed));
    return null;
  }

  private void ended(T item, Throwable failure, Runnable failed) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof CancellationException
        || cause instanceof StoreException
        || (cause != null && closed)) {
      LOG.debug("{} stays for the next start", form.name(item));
      return;
    }
    if (cause != null) {
      // Its message may hold what somebody wrote.
      LOG.error("{} failed: {}", form.name(item), at(cause));
      failed.run();
    }
    finish(item);
  }

  private static String at(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /** It needs no more handling. */
  public void finish(T item) {
    try {
      inbox.finish(form.id(item));
    } finally {
      room.release();
    }
  }

  /** How much waits or is being handled. */
  public int size() {
    return lanes.size();
  }

  /** Starts no more, and waits for what is being handled until it is over or too long. */
  public void close(Duration longest) {
    closed = true;
    CompletableFuture<Void> over = lanes.close();
    try {
      over.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.info("What is not answered yet will be after the next start");
    } catch (ExecutionException e) {
      LOG.warn("What was in hand ended with {}", e.getCause().getClass().getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
