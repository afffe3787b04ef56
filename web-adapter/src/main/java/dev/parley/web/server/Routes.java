package dev.parley.web.server;

import io.javalin.router.JavalinDefaultRoutingApi;

/**
 * Addresses that belong together, and what answers there. The server sets the headers that every
 * response needs, bounds what comes in and answers for what is not found or fails; by itself a
 * response is stored by no cache, unless its handler sets {@code Cache-Control}.
 */
@FunctionalInterface
public interface Routes {

  /** Adds the addresses, with handlers that are thread-safe. */
  void addTo(JavalinDefaultRoutingApi routes);
}
