package dev.parley.bot.observe;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextScheduledExecutorService;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * The id that stands, as {@code request} in SLF4J's MDC, at every line of the log about one thing
 * that came in, whichever thread it is written on.
 */
public final class RequestId {

  /** Its name in the MDC. */
  public static final String KEY = "request";

  /** Bytes of it. */
  private static final int LENGTH = 4;

  private static final ContextSnapshotFactory SNAPSHOTS =
      ContextSnapshotFactory.builder()
          .contextRegistry(
              new ContextRegistry().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor(KEY)))
          .clearMissing(true)
          .build();

  private RequestId() {}

  /** An id for what came in under an id of its own: the same when it comes again. */
  public static String of(String incoming) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(incoming.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** An id for what came in without one. */
  public static String random() {
    return of(UUID.randomUUID().toString());
  }

  /** Does some work under an id. */
  public static <T> T during(String id, Supplier<T> work) {
    String before = MDC.get(KEY);
    MDC.put(KEY, id);
    try {
      return work.get();
    } finally {
      if (before == null) {
        MDC.remove(KEY);
      } else {
        MDC.put(KEY, before);
      }
    }
  }

  /** Does some work under an id. */
  public static void during(String id, Runnable work) {
    RequestId.<Void>during(
        id,
        () -> {
          work.run();
          return null;
        });
  }

  /** The id of this thread's work, or that it has none, to be set on other threads. */
  public static ContextSnapshot current() {
    return SNAPSHOTS.captureAll();
  }

  /** The same result; what comes after it has the id of this thread's work. */
  public static <T> CompletableFuture<T> carriedOver(CompletableFuture<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    ContextSnapshot request = current();
    var unused =
        work.whenComplete(
            (value, failure) -> request.wrap(() -> complete(result, value, failure)).run());
    return result;
  }

  private static <T> void complete(CompletableFuture<T> result, T value, Throwable failure) {
    if (failure == null) {
      result.complete(value);
    } else {
      result.completeExceptionally(failure);
    }
  }

  /** The same threads; each task has the id of who gives it to them. */
  public static ExecutorService carriedBy(ExecutorService threads) {
    return ContextExecutorService.wrap(threads, RequestId::current);
  }

  /** The same threads; each task has the id of who gives it to them. */
  public static ScheduledExecutorService carriedBy(ScheduledExecutorService threads) {
    return ContextScheduledExecutorService.wrap(threads, RequestId::current);
  }
}
