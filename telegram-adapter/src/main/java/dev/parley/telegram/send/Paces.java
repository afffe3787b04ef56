package dev.parley.telegram.send;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;

/**
 * How fast messages go out. Each is kept in any second, or any minute, wherever it starts.
 *
 * @param perSecond messages a second over all
 * @param perChat messages a second in one chat
 * @param perGroup messages a minute in one group
 */
public record Paces(int perSecond, int perChat, int perGroup) {

  /** What Telegram asks of bots. */
  public static final Paces USUAL = new Paces(30, 1, 20);

  public Paces {
    if (perSecond < 1 || perChat < 1 || perGroup < 2) {
      throw new IllegalArgumentException(
          "illegal paces: %d, %d, %d".formatted(perSecond, perChat, perGroup));
    }
  }

  Bucket overall(TimeMeter time) {
    return bucket(time).addLimit(evenly(perSecond)).build();
  }

  Bucket chat(boolean group, TimeMeter time) {
    LocalBucketBuilder bucket = bucket(time).addLimit(evenly(perChat));
    return (group ? bucket.addLimit(inAnyMinute(perGroup)) : bucket).build();
  }

  private static LocalBucketBuilder bucket(TimeMeter time) {
    return Bucket.builder().withCustomTimePrecision(time);
  }

  /** No bursts: a full bucket would let twice as many through in its first second. */
  private static Bandwidth evenly(int perSecond) {
    return Bandwidth.builder().capacity(1).refillGreedy(perSecond, Duration.ofSeconds(1)).build();
  }

  /** What a full bucket lets through at once and what comes in meanwhile are the limit together. */
  private static Bandwidth inAnyMinute(int most) {
    int burst = Math.max(1, most / 4);
    return Bandwidth.builder()
        .capacity(burst)
        .refillGreedy(most - burst, Duration.ofMinutes(1))
        .build();
  }
}
