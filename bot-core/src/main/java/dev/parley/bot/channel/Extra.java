package dev.parley.bot.channel;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is welcome, but must not keep back what comes after it. */
public final class Extra {

  private static final Logger LOG = LoggerFactory.getLogger(Extra.class);

  private Extra() {}

  /**
   * Does some work; where that fails, something else stands for its result. It fails all the same
   * where what comes after it would fail too: at a stop, and where the store has failed.
   *
   * @param name for the log
   * @param without stands for the result of what fails
   */
  public static <T> CompletableFuture<T> attempt(
      String name, Supplier<CompletableFuture<T>> work, T without) {
    return CompletableFuture.completedFuture(work)
        .thenCompose(Supplier::get)
        .exceptionally(failure -> instead(name, failure, without));
  }

  private static <T> T instead(String name, Throwable failure, T without) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof CancellationException
        || cause instanceof RejectedExecutionException
        || cause instanceof StoreException) {
      throw new CompletionException(cause);
    }
    // Its message may quote what somebody has written.
    LOG.warn("{} failed, and is done without: {}", name, cause.getClass().getName());
    return without;
  }
}
