package dev.parley.web;

import dev.parley.bot.Bot;
import dev.parley.bot.channel.Feedback;
import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Inlet;
import dev.parley.bot.journal.Journal;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.bot.picture.TimelinePictures;
import dev.parley.bot.retrieval.IndexHealth;
import dev.parley.knowledge.Library;
import dev.parley.web.operate.OperatorRoutes;
import dev.parley.web.operate.Readiness;
import dev.parley.web.page.Pages;
import dev.parley.web.page.Visitors;
import dev.parley.web.server.Bulkhead;
import dev.parley.web.server.Clients;
import dev.parley.web.server.InletRoutes;
import dev.parley.web.server.ProxyCheck;
import dev.parley.web.server.RateLimit;
import dev.parley.web.server.Routes;
import dev.parley.web.server.ServerLimits;
import dev.parley.web.server.WebPort;
import dev.parley.web.server.WebServer;
import dev.parley.web.timeline.TimelinePng;
import dev.parley.web.timeline.TimelineSvg;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Serves Parley's pages, and what an operator asks for, until closed. Thread-safe. */
public final class WebAdapter implements AutoCloseable {

  // Together far fewer than the server has threads.
  private static final int MOST_UNDER_WAY = 16;
  private static final int MOST_WAITING = 24;

  private static final Duration WAIT_FOR_WORK = Duration.ofMillis(500);

  private final WebServer server;

  private WebAdapter(WebServer server) {
    this.server = server;
  }

  /**
   * What the pages tell of.
   *
   * @param bot answers
   * @param library the articles that the bot answers from now
   * @param index whether they are as they should be
   * @param health how the chats are, by their names
   * @param inlets what the platforms call
   * @param metrics what is counted
   * @param journal keeps what people think of answers
   */
  public record Parts(
      Bot bot,
      Supplier<Library> library,
      Supplier<IndexHealth> index,
      Supplier<Map<String, Health>> health,
      List<Inlet> inlets,
      PrometheusMeterRegistry metrics,
      Journal journal) {

    public Parts {
      inlets = List.copyOf(inlets);
    }
  }

  /**
   * Takes the port, before anything is done that another Parley there would be disturbed by.
   *
   * @throws java.io.UncheckedIOException when it cannot listen there; its message says what to do
   */
  public static WebPort port(WebSettings settings) {
    return WebPort.take(settings.host(), settings.port());
  }

  /**
   * Starts to serve.
   *
   * @param port given up when this is closed
   */
  public static WebAdapter start(WebSettings settings, WebPort port, Parts parts) {
    return start(settings, port, parts, ServerLimits.USUAL);
  }

  static WebAdapter start(WebSettings settings, WebPort port, Parts parts, ServerLimits limits) {
    Clients clients = new Clients(settings.proxies());
    return new WebAdapter(
        WebServer.start(port, limits, clients, routes(settings, parts, limits, clients)));
  }

  private static List<Routes> routes(
      WebSettings settings, Parts parts, ServerLimits limits, Clients clients) {
    ChannelMeters meters = new ChannelMeters(parts.metrics(), "web");
    Bulkhead work = bulkhead();
    return List.of(
        new ProxyCheck(clients),
        new RateLimit(limits.requestsPerMinute(), clients, meters::limited),
        new Pages(
            parts.bot(),
            parts.library(),
            new TimelineSvg(Pages.TIMELINE_ROWS),
            new Visitors(settings.publicUrl(), clients, settings.rate(), work),
            meters,
            new Feedback("web", parts.journal(), meters)),
        new TimelinePng(parts.bot(), new TimelinePictures()::of, work),
        new InletRoutes(parts.inlets()),
        new OperatorRoutes(
            new Readiness(
                parts.library(),
                parts.index(),
                parts.health(),
                settings.staleAfter(),
                InstantSource.system()),
            parts.metrics()));
  }

  /** What computes longer than a page takes does so on as many threads as are of use. */
  private static Bulkhead bulkhead() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new Bulkhead(Math.min(MOST_UNDER_WAY, 2 * cores), MOST_WAITING, WAIT_FOR_WORK);
  }

  /** Where it listens. */
  public URI address() {
    return server.address();
  }

  /** Takes no more, and finishes what is in hand within two seconds. */
  @Override
  public void close() {
    server.close();
  }
}
