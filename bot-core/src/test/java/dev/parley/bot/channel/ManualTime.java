package dev.parley.bot.channel;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Stands still until it is moved. For one thread. */
public final class ManualTime implements TimeMeter {

  private long nanos;

  public void move(Duration time) {
    nanos += time.toNanos();
  }

  @Override
  public long currentTimeNanos() {
    return nanos;
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }
}
