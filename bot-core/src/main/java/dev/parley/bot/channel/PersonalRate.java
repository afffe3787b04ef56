package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.bot.observe.ChannelMeters;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.OptionalLong;

/** How often a person may ask. Thread-safe, and bounded in memory. */
public final class PersonalRate {

  /** What becomes of a question. */
  public enum Verdict {
    /** It may be answered. */
    GRANTED,
    /** It came too soon, and the person has not been told within the last minute. */
    REFUSED,
    /** It came too soon, and the person has been told. */
    REFUSED_AGAIN
  }

  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final int MOST_PERSONS = 100_000;

  private final int perMinute;
  private final ChannelMeters meters;
  private final TimeMeter time;
  private final Cache<String, Person> persons;

  /**
   * A rate for each person.
   *
   * @param perMinute questions a minute, at least 1; as many may come at once after a rest
   */
  public PersonalRate(int perMinute, ChannelMeters meters) {
    this(perMinute, meters, TimeMeter.SYSTEM_NANOTIME);
  }

  PersonalRate(int perMinute, ChannelMeters meters, TimeMeter time) {
    if (perMinute < 1) {
      throw new IllegalArgumentException(
          "illegal rate: " + perMinute + " questions a minute, must be at least 1");
    }
    this.perMinute = perMinute;
    this.meters = requireNonNull(meters);
    this.time = time;
    // After a rest of that long a person is as good as new.
    this.persons =
        Caffeine.newBuilder()
            .maximumSize(MOST_PERSONS)
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .ticker(time::currentTimeNanos)
            .build();
  }

  /** Counts a question of a person. */
  public Verdict ask(String person) {
    Verdict verdict = persons.get(person, unknown -> new Person(bucket(), time)).ask();
    if (verdict != Verdict.GRANTED) {
      meters.limited();
    }
    return verdict;
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
        .withCustomTimePrecision(time)
        .build();
  }

  private static final class Person {

    private final Bucket bucket;
    private final TimeMeter time;
    private OptionalLong told = OptionalLong.empty();

    Person(Bucket bucket, TimeMeter time) {
      this.bucket = bucket;
      this.time = time;
    }

    synchronized Verdict ask() {
      if (bucket.tryConsume(1)) {
        return Verdict.GRANTED;
      }
      // The bucket grants one now and then in the middle of a flood: that is no reason to say it
      // again.
      long now = time.currentTimeNanos();
      if (told.isPresent() && now - told.getAsLong() < PERIOD.toNanos()) {
        return Verdict.REFUSED_AGAIN;
      }
      told = OptionalLong.of(now);
      return Verdict.REFUSED;
    }
  }
}
