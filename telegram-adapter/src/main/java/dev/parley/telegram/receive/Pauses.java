package dev.parley.telegram.receive;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after each failure in a row: a random time up to a bound that doubles ("full
 * jitter"), around one that doubles where the server has refused us, or what it asks for. For one
 * thread at a time.
 */
final class Pauses {

  /** What a server may ask for at most; more would be as good as never. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private static final int MOST_DOUBLINGS = 20;

  private final Pace pace;
  private final RandomGenerator random;
  private int failures;

  Pauses(Pace pace, RandomGenerator random) {
    this.pace = pace;
    this.random = random;
  }

  void reset() {
    failures = 0;
  }

  Duration next(Trouble trouble) {
    failures++;
    if (trouble.retryAfter().isPresent()) {
      return shorter(trouble.retryAfter().get(), LONGEST_WAIT);
    }
    if (trouble.isRefused()) {
      return around(grown(pace.refused()));
    }
    return trouble.isConflict() ? around(grown(pace.conflict())) : upTo(grown(pace.longestPause()));
  }

  /** Short at first, whatever it is: most of what fails does so once. */
  private Duration grown(Duration longest) {
    long factor = 1L << Math.min(failures - 1, MOST_DOUBLINGS);
    return shorter(pace.firstPause().multipliedBy(factor), longest);
  }

  private Duration upTo(Duration bound) {
    return Duration.ofMillis(random.nextLong(bound.toMillis() + 1));
  }

  /** Between half and one and a half of it, so that two programs do not stay in step. */
  private Duration around(Duration time) {
    return time.dividedBy(2).plus(upTo(time));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
