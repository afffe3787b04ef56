package dev.parley.web.server;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Refuses requests of a client that makes too many, but for {@code /health/*}. To be added before
 * all other routes. Thread-safe, and bounded in memory.
 */
public final class RateLimit implements Routes {

  private static final int TOO_MANY = 429;
  private static final int MOST_CLIENTS = 100_000;
  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final String UNCOUNTED = RateLimit.class.getName();

  private final int perMinute;
  private final Clients clients;
  private final Runnable refused;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  /**
   * A rate for each client.
   *
   * @param perMinute how many requests, at least 1; a third of them at once
   * @param refused told of each that is refused
   */
  public RateLimit(int perMinute, Clients clients, Runnable refused) {
    this(perMinute, clients, refused, TimeMeter.SYSTEM_NANOTIME);
  }

  RateLimit(int perMinute, Clients clients, Runnable refused, TimeMeter time) {
    if (perMinute < 1) {
      throw new IllegalArgumentException(
          "illegal rate: " + perMinute + " requests a minute, must be at least 1");
    }
    this.perMinute = perMinute;
    this.clients = requireNonNull(clients);
    this.refused = requireNonNull(refused);
    this.time = time;
    // Whoever has rested that long has a full bucket.
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(PERIOD)
            .ticker(time::currentTimeNanos)
            .build();
  }

  /** A request is not to count: its sender has proved to be a platform. */
  static void doNotCount(Context context) {
    context.attribute(UNCOUNTED, true);
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.before(this::count);
    routes.after(this::giveBack);
  }

  private void count(Context context) {
    // Whoever watches over Parley must hear of it just when too much is asked.
    if (context.path().startsWith("/health/")) {
      return;
    }
    var probe = bucket(context).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      refused.run();
      long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
      context.header("Retry-After", Long.toString(seconds));
      throw new HttpResponseException(TOO_MANY);
    }
  }

  private void giveBack(Context context) {
    if (context.attribute(UNCOUNTED) != null) {
      bucket(context).addTokens(1);
    }
  }

  private Bucket bucket(Context context) {
    return buckets.get(clients.of(context), unknown -> bucket());
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(Math.max(1, perMinute / 3)).refillGreedy(perMinute, PERIOD))
        .withCustomTimePrecision(time)
        .build();
  }
}
