package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import dev.parley.bot.channel.NotTaken.TooFast;
import java.time.Duration;

/**
 * How long is waited before a call that was {@link NotTaken} is made again: as the server asks, or
 * about twice as long as the time before.
 *
 * @param first the first wait
 * @param longest the longest wait
 * @param inAll when a message is given up
 */
public record Patience(Duration first, Duration longest, Duration inAll) {

  public static final Patience USUAL =
      new Patience(Duration.ofMillis(500), Duration.ofMinutes(1), Duration.ofDays(1));

  private static final double JITTER = 0.3;

  public Patience {
    requireNonNull(first);
    requireNonNull(longest);
    requireNonNull(inAll);
  }

  /** For messages. */
  public <T> RetryPolicy<T> untilTooLate() {
    return this.<T>policy().withMaxDuration(inAll).build();
  }

  /**
   * For what is worth nothing when it comes late.
   *
   * @param most at least 1
   */
  public <T> RetryPolicy<T> attempts(int most) {
    return this.<T>policy().withMaxRetries(most - 1).build();
  }

  /** For what nothing goes on without. */
  public <T> RetryPolicy<T> forever() {
    return this.<T>policy().build();
  }

  private <T> RetryPolicyBuilder<T> policy() {
    return RetryPolicy.<T>builder()
        .handle(NotTaken.class)
        .withBackoff(first, longest)
        .withJitter(JITTER)
        .withMaxRetries(-1)
        .withDelayFnOn(attempt -> ((TooFast) attempt.getLastException()).waiting(), TooFast.class);
  }
}
