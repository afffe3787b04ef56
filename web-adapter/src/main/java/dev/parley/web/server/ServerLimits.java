package dev.parley.web.server;

import java.time.Duration;

/**
 * What a server bears.
 *
 * @param bodyBytes the longest body of a request; {@link BodyBudget#MOST_BODIES} such bodies may be
 *     in memory at once
 * @param patience how long a request may take, from its first byte to its response's last
 * @param idle how long nothing may come or go on a connection
 * @param connections how many may be open at once
 * @param connectionsOfOne how many of one client, unless it is a proxy
 * @param requestsPerMinute how many requests a client may make, at least 1; a third of them at once
 */
public record ServerLimits(
    int bodyBytes,
    Duration patience,
    Duration idle,
    int connections,
    int connectionsOfOne,
    int requestsPerMinute) {

  public static final ServerLimits USUAL =
      new ServerLimits(1 << 20, Duration.ofSeconds(30), Duration.ofSeconds(30), 1_000, 64, 600);
}
