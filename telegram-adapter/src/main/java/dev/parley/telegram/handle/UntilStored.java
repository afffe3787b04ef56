package dev.parley.telegram.handle;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.CompletableFuture.failedFuture;

import dev.parley.bot.channel.StoreException;
import dev.parley.bot.observe.RequestId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does things again that could not be stored: a full disk costs a chat time, and none of its
 * answers. Thread-safe; no thread waits.
 */
final class UntilStored implements AutoCloseable {

  static final Duration USUAL_REST = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(UntilStored.class);

  private final Executor workers;
  private final Duration rest;
  private volatile boolean closed;

  /**
   * Nothing to do yet.
   *
   * @param rest how long is waited before something is done again
   */
  UntilStored(Executor workers, Duration rest) {
    this.workers = requireNonNull(workers);
    this.rest = requireNonNull(rest);
  }

  /** Fails as the task does, but for what cannot be stored while this is open. */
  CompletableFuture<?> run(Supplier<CompletionStage<?>> task) {
    return completedFuture(task)
        .thenCompose(begun -> begun.get().<Void>thenApply(result -> null))
        .exceptionallyCompose(
            failure ->
                cause(failure) instanceof StoreException full && !closed
                    ? later(task, full)
                    : failedFuture(failure));
  }

  private CompletableFuture<Void> later(Supplier<CompletionStage<?>> task, StoreException full) {
    LOG.warn("Telegram: an answer waits: {}", full.getMessage());
    return completedFuture(task)
        .thenComposeAsync(
            again -> run(again).<Void>thenApply(done -> null),
            delayedExecutor(
                rest.toMillis(),
                TimeUnit.MILLISECONDS,
                // It is not this thread that gives it to the workers.
                RequestId.current().wrapExecutor(workers)));
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  /** From now on everything is done once. */
  @Override
  public void close() {
    closed = true;
  }
}
