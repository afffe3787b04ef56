package dev.parley.slack.fake;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * What goes wrong with one call.
 *
 * @param status the HTTP status of the answer; 0 to cut the connection
 * @param body the answer's body
 * @param retryAfter seconds in the answer's Retry-After
 * @param done whether the call took effect all the same
 * @param delay how long the answer takes
 */
public record Fault(int status, String body, OptionalInt retryAfter, boolean done, Duration delay) {

  public static Fault rateLimited(int seconds) {
    return new Fault(429, refusal("ratelimited"), OptionalInt.of(seconds), false, Duration.ZERO);
  }

  public static Fault error(String code) {
    return new Fault(200, refusal(code), OptionalInt.empty(), false, Duration.ZERO);
  }

  /** An answer that is not Slack's, such as a proxy's page. */
  public static Fault status(int status) {
    return new Fault(status, "<html>no service</html>", OptionalInt.empty(), false, Duration.ZERO);
  }

  /** The connection ends before anything is done. */
  public static Fault cut() {
    return new Fault(0, "", OptionalInt.empty(), false, Duration.ZERO);
  }

  /** All goes well, but the answer takes its time. */
  public static Fault slow(Duration delay) {
    return new Fault(200, "", OptionalInt.empty(), true, delay);
  }

  private static String refusal(String code) {
    return "{\"ok\":false,\"error\":\"%s\"}".formatted(code);
  }
}
