package dev.parley.web;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How to serve on the web. Checks itself.
 *
 * @param host the address to listen at
 * @param port the port to listen at, 0 for any that is free
 * @param publicUrl how the world reaches it, without a trailing slash
 * @param staleAfter how old the newest article may be before Parley says that it is not ready
 */
public record WebSettings(
    String host, int port, Optional<URI> publicUrl, Optional<Duration> staleAfter) {

  private static final int MOST_PORT = 65_535;

  public WebSettings {
    requireNonNull(publicUrl);
    requireNonNull(staleAfter);
    if (host.isBlank()) {
      throw new IllegalArgumentException("PARLEY_HOST is blank: it must be an address");
    }
    if (port < 0 || port > MOST_PORT) {
      throw new IllegalArgumentException(
          "PARLEY_PORT is " + port + ": it must be between 0 and " + MOST_PORT);
    }
  }
}
