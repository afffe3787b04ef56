package dev.parley.web;

import dev.parley.bot.Bot;
import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Inlet;
import dev.parley.knowledge.Library;
import io.javalin.Javalin;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Serves Parley's pages, and what an operator asks for, until closed. Thread-safe. */
public final class WebAdapter implements AutoCloseable {

  private final Javalin server;
  private final WebSettings settings;

  private WebAdapter(Javalin server, WebSettings settings) {
    this.server = server;
    this.settings = settings;
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
    Javalin server =
        Javalin.create(
                config ->
                    config.routes.get(
                        "/health/live",
                        context -> context.contentType("text/plain").result("ok\n")))
            .start(settings.host(), settings.port());
    return new WebAdapter(server, settings);
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://" + settings.host() + ":" + server.port());
  }

  @Override
  public void close() {
    server.stop();
  }
}
