package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Keeps a channel's health: alive from a success to the next failure, or until the last success is
 * too old. Thread-safe.
 */
public final class Liveness {

  private final InstantSource clock;
  private final Duration freshness;
  private final String stale;
  private Instant lastSuccess = Instant.MIN;
  private Health health;

  /**
   * Not alive yet; successes grow never old.
   *
   * @param detail what is being done to come alive; no secrets
   */
  public Liveness(InstantSource clock, String detail) {
    this(clock, detail, ChronoUnit.FOREVER.getDuration(), "");
  }

  /**
   * Not alive yet.
   *
   * @param detail what is being done to come alive; no secrets
   * @param freshness how old the last success may be
   * @param stale the detail where it is older; no secrets
   */
  public Liveness(InstantSource clock, String detail, Duration freshness, String stale) {
    this.clock = requireNonNull(clock);
    this.freshness = requireNonNull(freshness);
    this.stale = requireNonNull(stale);
    this.health = new Health(false, clock.instant(), detail);
  }

  public synchronized void succeeded(String detail) {
    lastSuccess = clock.instant();
    if (!health.alive()) {
      become(true, detail);
    }
  }

  public synchronized void failed(String detail) {
    become(false, detail);
  }

  public synchronized void ended() {
    become(false, "stopped");
  }

  public synchronized Health health() {
    return health.alive() && isStale() ? new Health(false, lastSuccess, stale) : health;
  }

  private boolean isStale() {
    return Duration.between(lastSuccess, clock.instant()).compareTo(freshness) > 0;
  }

  /** The time stays where only the words change. */
  private void become(boolean alive, String detail) {
    Instant since = alive == health.alive() ? health.since() : clock.instant();
    health = new Health(alive, since, detail);
  }
}
