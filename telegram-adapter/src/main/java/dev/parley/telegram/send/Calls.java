package dev.parley.telegram.send;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.parley.telegram.send.Answer.Refused;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls until they are taken or given up. Thread-safe; no thread waits. */
final class Calls implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

  private static final int LONGEST_REASON = 80;

  private final Map<Object, CompletableFuture<Answer>> underWay = new ConcurrentHashMap<>();
  private final ScheduledExecutorService scheduler;
  private volatile boolean closed;

  Calls(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Makes an attempt, and further ones while they fail with {@link NotTaken}. A call given up is as
   * good as refused; one that is not over when this is closed is cancelled.
   */
  CompletableFuture<Answer> tried(
      String name, RetryPolicy<Answer> policy, Supplier<CompletableFuture<Answer>> attempt) {
    CompletableFuture<Answer> result = new CompletableFuture<>();
    Object key = new Object();
    underWay.put(key, result);
    if (closed) {
      result.cancel(false);
    } else {
      start(name, policy, attempt, result);
    }
    return result.whenComplete((answer, failure) -> underWay.remove(key));
  }

  private void start(
      String name,
      RetryPolicy<Answer> policy,
      Supplier<CompletableFuture<Answer>> attempt,
      CompletableFuture<Answer> result) {
    try {
      var unused =
          Failsafe.with(policy)
              .with(scheduler)
              .getStageAsync(attempt::get)
              .whenComplete((answer, failure) -> finish(name, answer, failure, result));
    } catch (RejectedExecutionException e) {
      result.cancel(false);
    }
  }

  private static void finish(
      String name, Answer answer, Throwable failure, CompletableFuture<Answer> result) {
    if (failure instanceof NotTaken) {
      LOG.warn("{} was given up: {}", name, failure.getMessage());
      result.complete(Refused.of(0, "given up"));
    } else if (failure != null) {
      result.completeExceptionally(failure);
    } else {
      if (answer instanceof Refused refused) {
        LOG.info("{} was refused: {} {}", name, refused.code(), reason(refused));
      }
      result.complete(answer);
    }
  }

  /** The server's words; what it quotes there may be anybody's. */
  private static String reason(Refused refused) {
    String words = refused.description().replaceAll("(?s)[\"“\n].*", "…");
    return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) + "…" : words;
  }

  @Override
  public void close() {
    closed = true;
    underWay.values().forEach(result -> result.cancel(false));
  }
}
