package dev.parley.knowledge.importing;

import java.time.Duration;

/**
 * How far the importer goes to get a page.
 *
 * @param connectTimeout for one connection
 * @param totalTimeout for everything: redirects, attempts and the body
 * @param maxRedirects how many redirects are followed, 0 or more
 * @param maxBytes how long a page may be, after decompression
 * @param maxAttempts how often a page is asked for, 1 or more, while the server fails or cannot be
 *     reached
 * @param retryDelay the wait before the second attempt; doubled for each further one, and each wait
 *     is shortened at random by up to a half
 * @param allowLocal whether the host that a person names may stand in one of this machine's own
 *     networks; a redirect never leads to another such host
 */
public record FetchLimits(
    Duration connectTimeout,
    Duration totalTimeout,
    int maxRedirects,
    int maxBytes,
    int maxAttempts,
    Duration retryDelay,
    boolean allowLocal) {

  /** The longest page or file that is imported: 5 MB. */
  public static final int MAX_BYTES = 5_000_000;

  public FetchLimits {
    requirePositive("connectTimeout", connectTimeout);
    requirePositive("totalTimeout", totalTimeout);
    requirePositive("retryDelay", retryDelay);
    if (maxRedirects < 0 || maxBytes < 1 || maxAttempts < 1) {
      throw new IllegalArgumentException(
          "illegal limits: maxRedirects %d, maxBytes %d, maxAttempts %d"
              .formatted(maxRedirects, maxBytes, maxAttempts));
    }
  }

  /** 10 s to connect, 30 s in all, 5 redirects, 5 MB, 3 attempts, no local hosts. */
  public static FetchLimits standard() {
    return new FetchLimits(
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        5,
        MAX_BYTES,
        3,
        Duration.ofMillis(300),
        false);
  }

  public FetchLimits withAllowLocal(boolean allow) {
    return new FetchLimits(
        connectTimeout, totalTimeout, maxRedirects, maxBytes, maxAttempts, retryDelay, allow);
  }

  private static void requirePositive(String name, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(
          "illegal limits: " + name + " is " + value + ", must be positive");
    }
  }
}
