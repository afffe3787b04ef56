package dev.parley.telegram.receive;

import dev.parley.bot.channel.Health;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether updates are really coming in. Alive from a success to the next failure, or until the last
 * success is too old. Thread-safe.
 */
final class Liveness {

  private final Clock clock;
  private final Duration freshness;
  private final String host;
  private Health health;
  private Instant lastSuccess = Instant.MIN;

  Liveness(Clock clock, Duration freshness, String host) {
    this.clock = clock;
    this.freshness = freshness;
    this.host = host;
    this.health = new Health(false, clock.instant(), "connecting to " + host);
  }

  synchronized void succeeded(BotUser bot) {
    lastSuccess = clock.instant();
    if (!health.alive()) {
      become(true, "polling %s as @%s".formatted(host, bot.name()));
    }
  }

  synchronized void failed(Trouble trouble) {
    if (!health.detail().equals(trouble.words())) {
      become(false, trouble.words());
    }
  }

  synchronized void ended() {
    become(false, "polling has been stopped");
  }

  synchronized Health health() {
    return health.alive() && isStale()
        ? new Health(false, lastSuccess, "no getUpdates at %s has succeeded since".formatted(host))
        : health;
  }

  private boolean isStale() {
    return clock.instant().isAfter(lastSuccess.plus(freshness));
  }

  /** The time stays where only the words change. */
  private void become(boolean alive, String detail) {
    Instant since = alive == health.alive() ? health.since() : clock.instant();
    health = new Health(alive, since, detail);
  }
}
