package dev.parley.slack.send;

import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import dev.parley.slack.send.NotTaken.TooFast;
import java.time.Duration;

/**
 * How long is waited before a call that failed is tried again; each wait is about twice the one
 * before it.
 *
 * @param first the first wait
 * @param longest the longest wait
 * @param inAll when a message is given up
 */
public record Patience(Duration first, Duration longest, Duration inAll) {

  public static final Patience USUAL =
      new Patience(Duration.ofMillis(500), Duration.ofMinutes(1), Duration.ofDays(1));

  private static final double JITTER = 0.3;

  /** For what is worth nothing when it comes late. */
  private static final int FEW = 3;

  RetryPolicy<Answer> forMessages() {
    return policy().withMaxRetries(-1).withMaxDuration(inAll).build();
  }

  RetryPolicy<Answer> forSigns() {
    return policy().withMaxRetries(FEW).build();
  }

  RetryPolicy<Answer> forever() {
    return policy().withMaxRetries(-1).build();
  }

  private RetryPolicyBuilder<Answer> policy() {
    return RetryPolicy.<Answer>builder()
        .handle(NotTaken.class)
        .withBackoff(first, longest)
        .withJitter(JITTER)
        .withDelayFnOn(attempt -> ((TooFast) attempt.getLastException()).waiting(), TooFast.class);
  }
}
