package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.parley.bot.channel.NotTaken.TooFast;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.bot.observe.RequestId;
import io.micrometer.context.ContextSnapshot;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes attempts until one succeeds or they are given up. Thread-safe; no thread waits. */
public final class Attempts implements AutoCloseable {

  private final Map<Object, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();
  private final ScheduledExecutorService scheduler;
  private final ChannelMeters meters;
  private volatile boolean closed;

  /** Attempts whose waits are kept by a scheduler. */
  public Attempts(ScheduledExecutorService scheduler, ChannelMeters meters) {
    this.scheduler = requireNonNull(scheduler);
    this.meters = requireNonNull(meters);
  }

  /**
   * Makes an attempt, and further ones as a policy says. The result fails as the last one did; it
   * is cancelled when this is closed before it is known.
   */
  @SuppressWarnings("CollectionUndefinedEquality") // A future is equal to itself alone.
  public <T> CompletableFuture<T> make(
      RetryPolicy<T> policy, Supplier<CompletableFuture<T>> attempt) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Object key = new Object();
    underWay.put(key, result);
    if (closed) {
      result.cancel(false);
    } else {
      start(policy, attempt, result);
    }
    return result.whenComplete((value, failure) -> underWay.remove(key));
  }

  /**
   * The same, with an answer to what is given up.
   *
   * @param givenUp what stands for the result where the last attempt was {@link NotTaken}
   */
  public <T> CompletableFuture<T> make(
      RetryPolicy<T> policy,
      Supplier<CompletableFuture<T>> attempt,
      Function<NotTaken, T> givenUp) {
    return make(policy, attempt)
        .exceptionallyCompose(
            failure ->
                NotTaken.in(failure)
                    .map(notTaken -> completedFuture(givenUp.apply(notTaken)))
                    .orElseGet(() -> failedFuture(failure)));
  }

  /** Answers come in on threads that know nothing of what they are for. */
  private <T> void start(
      RetryPolicy<T> policy, Supplier<CompletableFuture<T>> attempt, CompletableFuture<T> result) {
    ContextSnapshot request = RequestId.current();
    Callable<CompletableFuture<T>> ofRequest =
        request.wrap((Callable<CompletableFuture<T>>) attempt::get);
    var unused =
        Failsafe.with(policy)
            .with(scheduler)
            .getStageAsync(execution -> counted(execution, ofRequest))
            .whenComplete(
                (value, failure) -> request.wrap(() -> finish(value, failure, result)).run());
  }

  private <T> CompletableFuture<T> counted(
      ExecutionContext<T> execution, Callable<CompletableFuture<T>> attempt) throws Exception {
    if (execution.isRetry()) {
      meters.retried();
    }
    return attempt.call().whenComplete((value, failure) -> countIfTooFast(failure));
  }

  private void countIfTooFast(Throwable failure) {
    if (NotTaken.in(failure).orElse(null) instanceof TooFast) {
      meters.limitedByPlatform();
    }
  }

  private static <T> void finish(T value, Throwable failure, CompletableFuture<T> result) {
    if (failure == null) {
      result.complete(value);
    } else if (failure instanceof RejectedExecutionException) {
      // The scheduler has been shut down.
      result.cancel(false);
    } else {
      result.completeExceptionally(failure);
    }
  }

  @Override
  public void close() {
    closed = true;
    underWay.values().forEach(result -> result.cancel(false));
  }
}
