package dev.parley.web;

import dev.parley.bot.Bot;
import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Inlet;
import dev.parley.knowledge.Library;
import dev.parley.web.server.Routes;
import dev.parley.web.server.WebServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Serves Parley's pages, and what an operator asks for, until closed. Thread-safe. */
public final class WebAdapter implements AutoCloseable {

  private final WebServer server;

  private WebAdapter(WebServer server) {
    this.server = server;
  }

  /**
   * What the pages tell of.
   *
   * @param bot answers
   * @param library the articles as they are now
   * @param health how the chats are, by their names
   * @param inlets what the platforms call
   * @param metrics what is counted
   */
  public record Parts(
      Bot bot,
      Supplier<Library> library,
      Supplier<Map<String, Health>> health,
      List<Inlet> inlets,
      PrometheusMeterRegistry metrics) {

    public Parts {
      inlets = List.copyOf(inlets);
    }
  }

  /**
   * Starts to serve.
   *
   * @throws IllegalStateException when the port is taken; its message says what to do
   */
  public static WebAdapter start(WebSettings settings, Parts parts) {
    return new WebAdapter(
        WebServer.start(settings.host(), settings.port(), routes(settings, parts)));
  }

  private static List<Routes> routes(WebSettings settings, Parts parts) {
    return List.of(
        routes ->
            routes.get(
                "/health/live", context -> context.contentType("text/plain").result("ok\n")));
  }

  /** Where it listens. */
  public URI address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
  }
}
