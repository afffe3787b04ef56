package dev.parley.launcher.serve;

import dev.parley.bot.channel.Health;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how the channels are when that changes. For one thread. */
public final class HealthLog {

  private static final Logger LOG = LoggerFactory.getLogger(HealthLog.class);

  private final Map<String, Health> before = new HashMap<>();

  /** Takes note of how the channels are now. */
  public void look(Map<String, Health> now) {
    boolean first = before.isEmpty();
    now.forEach(this::look);
    if (first && now.values().stream().noneMatch(Health::alive)) {
      LOG.error("No channel is connected: nobody is served yet. Parley keeps trying.");
    }
  }

  /** A channel that is connected at the first look has said so itself. */
  private void look(String channel, Health now) {
    Health last = before.put(channel, now);
    boolean wasAlive = last == null || last.alive();
    if (!now.alive() && (wasAlive || !now.detail().equals(last.detail()))) {
      LOG.warn("{} is not connected since {}: {}", channel, since(now), now.detail());
    } else if (now.alive() && !wasAlive) {
      LOG.info("{} is connected again since {}: {}", channel, since(now), now.detail());
    }
  }

  private static Instant since(Health health) {
    return health.since().truncatedTo(ChronoUnit.SECONDS);
  }
}
