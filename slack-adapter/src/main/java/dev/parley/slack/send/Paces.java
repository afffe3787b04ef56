package dev.parley.slack.send;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How fast messages go out.
 *
 * @param perChannel messages a second in one channel
 */
public record Paces(int perChannel) {

  /** What Slack asks of apps. */
  public static final Paces USUAL = new Paces(1);

  public Paces {
    if (perChannel < 1) {
      throw new IllegalArgumentException("illegal pace: " + perChannel);
    }
  }

  /** No bursts: a full bucket would let twice as many through in its first second. */
  Bucket bucket() {
    return Bucket.builder()
        .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
        .addLimit(limit -> limit.capacity(1).refillGreedy(perChannel, Duration.ofSeconds(1)))
        .build();
  }
}
