package dev.parley.web.page;

import static java.util.Objects.requireNonNull;

import dev.parley.web.server.Bulkhead;
import dev.parley.web.server.Clients;
import java.net.URI;
import java.util.Optional;

/**
 * How people come to the pages, and how much they may ask there.
 *
 * @param publicUrl how the world reaches the pages, where that is known
 * @param clients tells them apart
 * @param questionsPerMinute how many questions a client may ask a minute, at least 1; as many at
 *     once
 * @param work bounds what is computed for all of them at once
 */
public record Visitors(
    Optional<URI> publicUrl, Clients clients, int questionsPerMinute, Bulkhead work) {

  public Visitors {
    requireNonNull(publicUrl);
    requireNonNull(clients);
    requireNonNull(work);
  }

  boolean comeByHttps() {
    return publicUrl.filter(url -> "https".equalsIgnoreCase(url.getScheme())).isPresent();
  }
}
