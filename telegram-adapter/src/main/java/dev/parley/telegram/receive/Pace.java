package dev.parley.telegram.receive;

import java.time.Duration;

/**
 * How fast polling goes.
 *
 * @param poll how long the server may hold a getUpdates that has nothing to say; whole seconds
 * @param firstPause the longest wait after a first failure; it doubles with every further one
 * @param longestPause the longest wait after any number of failures
 * @param conflict about how long to wait in the end where another program polls with this token
 * @param refused about how long to wait in the end where the token is refused
 * @param hurry how long to wait where the server does not hold a getUpdates
 * @param silence how long after the last update it is asked for without an offset
 */
public record Pace(
    Duration poll,
    Duration firstPause,
    Duration longestPause,
    Duration conflict,
    Duration refused,
    Duration hurry,
    Duration silence) {

  /**
   * For Telegram itself. It numbers updates anew after a week without any, perhaps from a lower
   * number; a day is well below that.
   */
  public static final Pace USUAL =
      new Pace(
          Duration.ofSeconds(50),
          Duration.ofMillis(500),
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          Duration.ofSeconds(60),
          Duration.ofMillis(250),
          Duration.ofHours(24));

  /** How long reading an answer may stall. */
  Duration readTimeout() {
    return poll.plusSeconds(15);
  }

  /** How long a call may take in all, also where its answer trickles in. */
  Duration callTimeout() {
    return poll.plusSeconds(60);
  }

  /** How old the last success may be while polling still counts as alive. */
  Duration freshness() {
    return poll.plusSeconds(20);
  }
}
