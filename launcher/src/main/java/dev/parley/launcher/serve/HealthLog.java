package dev.parley.launcher.serve;

import dev.parley.bot.channel.Health;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log how the channels are when that changes. One that has not been connected yet is
 * given a few looks before it is spoken of. For one thread.
 */
public final class HealthLog {

  private static final Logger LOG = LoggerFactory.getLogger(HealthLog.class);

  /** How many looks a channel has to connect in. */
  private static final int PATIENCE = 5;

  private final Map<String, Health> before = new HashMap<>();
  private int looks;
  private boolean everConnected;

  /** Takes note of how the channels are now. */
  public void look(Map<String, Health> now) {
    looks++;
    now.forEach(this::look);
    everConnected |= now.values().stream().anyMatch(Health::alive);
    if (looks == PATIENCE && !now.isEmpty() && !everConnected) {
      LOG.error("No chat is connected: nobody is served there. Parley keeps trying.");
    }
  }

  private void look(String channel, Health now) {
    Health last = before.get(channel);
    if (last == null && !now.alive() && looks < PATIENCE) {
      return;
    }
    before.put(channel, now);
    if (!now.alive() && (last == null || last.alive() || !now.detail().equals(last.detail()))) {
      LOG.warn("{} is not connected since {}: {}", channel, since(now), now.detail());
    } else if (now.alive() && (last == null || !last.alive())) {
      LOG.info("{} is connected since {}: {}", channel, since(now), now.detail());
    }
  }

  private static Instant since(Health health) {
    return health.since().truncatedTo(ChronoUnit.SECONDS);
  }
}
