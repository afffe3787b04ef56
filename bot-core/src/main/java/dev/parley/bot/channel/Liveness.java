package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a channel's health, and logs its changes, not every failure. Thread-safe. */
public final class Liveness {

  private static final Logger LOG = LoggerFactory.getLogger(Liveness.class);

  private final String channel;
  private final InstantSource clock;
  private Health health;

  /**
   * Not alive yet.
   *
   * @param channel its name, for people
   * @param detail what is being done to come alive; no secrets
   */
  public Liveness(String channel, InstantSource clock, String detail) {
    this.channel = requireNonNull(channel);
    this.clock = clock;
    this.health = new Health(false, clock.instant(), detail);
  }

  public synchronized void succeeded(String detail) {
    if (!health.alive()) {
      become(true, detail);
      LOG.info("{}: {}", channel, detail);
    }
  }

  public synchronized void failed(String detail) {
    if (!health.detail().equals(detail)) {
      become(false, detail);
      LOG.warn("{}: {}", channel, detail);
    }
  }

  public synchronized void ended() {
    become(false, "stopped");
  }

  public synchronized Health health() {
    return health;
  }

  /** The time stays where only the words change. */
  private void become(boolean alive, String detail) {
    health =
        new Health(
            alive,
            alive == health.alive() ? health.since() : clock.instant(),
            requireNonNull(detail));
  }
}
