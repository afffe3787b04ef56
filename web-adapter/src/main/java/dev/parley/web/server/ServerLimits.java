package dev.parley.web.server;

import java.time.Duration;

/**
 * What a server bears.
 *
 * @param bodyBytes the longest body of a request
 * @param patience how long a request may take, from its first byte to its response's last
 * @param connections how many may be open at once
 * @param connectionsOfOne how many of one address, unless it is a proxy's
 * @param requestsPerMinute how many requests an address may make, at least 1; a third of them at
 *     once
 */
public record ServerLimits(
    int bodyBytes,
    Duration patience,
    int connections,
    int connectionsOfOne,
    int requestsPerMinute) {

  public static final ServerLimits USUAL =
      new ServerLimits(1 << 20, Duration.ofSeconds(30), 1_000, 64, 600);
}
