package dev.parley.web.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.servlet.JavalinServlet;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves routes over HTTP until closed. Thread-safe. */
public final class WebServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private static final int MOST_THREADS = 64;
  private static final int FEWEST_THREADS = 4;
  private static final int WRONG_TYPE = 415;
  private static final Duration STOP = Duration.ofSeconds(2);
  private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(2);

  /** What a request's framing may take besides what it holds. */
  private static final int FRAMING_BYTES = 1 << 16;

  private static final Set<String> TYPES =
      Set.of("application/json", "application/x-www-form-urlencoded");

  /** What is written as UTF-8 without having to say so. */
  private static final List<String> TEXTS =
      List.of("text/plain", "text/html", "text/css", "text/javascript", "image/svg+xml");

  private final Server server;
  private final ServerConnector connector;
  private final ConnectionWatch watch;

  private WebServer(String host, ServerLimits limits, Clients clients, List<Routes> routes) {
    this.server = new Server(threads());
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    this.watch =
        new ConnectionWatch(limits.patience(), limits.connectionsOfOne(), clients::isProxy);
    connector.setHost(host);
    connector.setIdleTimeout(limits.patience().toMillis());
    connector.addBean(watch);
    NetworkConnectionLimit most = new NetworkConnectionLimit(limits.connections(), connector);
    most.setEndPointIdleTimeout(IDLE_WHEN_FULL.toMillis());
    server.addBean(most);
    server.addConnector(connector);
    TEXTS.forEach(type -> server.getMimeTypes().addInferred(type, "utf-8"));
    server.setErrorHandler(new EarlyErrors());
    server.setHandler(handler(limits, routes));
    server.setStopTimeout(STOP.toMillis());
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
    threads.setName("web");
    return threads;
  }

  /** An address that could be read in two ways is refused. */
  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setUriCompliance(UriCompliance.DEFAULT);
    return configuration;
  }

  /** A body is in memory before a thread looks at it, so that no thread waits for a slow sender. */
  private static Handler handler(ServerLimits limits, List<Routes> routes) {
    ServletContextHandler context = new ServletContextHandler();
    context.setContextPath("/");
    context.addServlet(new ServletHolder(servlet(limits, routes)), "/*");
    EagerContentHandler whole =
        new EagerContentHandler(
            new RequestIds(context),
            new EagerContentHandler.RetainedContentLoaderFactory(
                limits.bodyBytes() + FRAMING_BYTES, -1, true));
    SizeLimitHandler bounded = new SizeLimitHandler(limits.bodyBytes(), -1);
    bounded.setHandler(whole);
    return new GracefulHandler(new SecurityHeaders(bounded));
  }

  private static JavalinServlet servlet(ServerLimits limits, List<Routes> routes) {
    return new JavalinServlet(Javalin.create(config -> configure(config, limits, routes)).unsafe);
  }

  private static void configure(JavalinConfig config, ServerLimits limits, List<Routes> routes) {
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.strictContentTypes = true;
    config.http.generateEtags = true;
    config.http.maxRequestSize = limits.bodyBytes();
    config.routes.before(WebServer::begin);
    config.routes.after(WebServer::nameCharset);
    new Errors().addTo(config.routes);
    routes.forEach(set -> set.addTo(config.routes));
    config.routes.before(WebServer::checkType);
  }

  private static void begin(Context context) {
    context.header("Cache-Control", "no-store").header("Vary", "Accept-Encoding");
  }

  private static void nameCharset(Context context) {
    String type = context.res().getContentType();
    if (type != null && TEXTS.contains(type)) {
      context.contentType(type + ";charset=utf-8");
    }
  }

  private static void checkType(Context context) {
    boolean body =
        context.req().getContentLengthLong() > 0 || context.header("Transfer-Encoding") != null;
    if (body && !TYPES.contains(type(context))) {
      throw new HttpResponseException(WRONG_TYPE);
    }
  }

  private static String type(Context context) {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Starts to serve.
   *
   * @param port where; it is given up when the server is closed
   * @param routes what is served; what is to happen before each request, first
   */
  public static WebServer start(
      WebPort port, ServerLimits limits, Clients clients, List<Routes> routes) {
    WebServer started = new WebServer(port.host(), limits, clients, routes);
    try {
      started.connector.open(port.channel());
      started.server.start();
      return started;
    } catch (Exception e) {
      started.close();
      port.close();
      throw new IllegalStateException("the web server cannot start", e);
    }
  }

  /** Where it listens. */
  public URI address() {
    String host = connector.getHost();
    return URI.create(
        "http://"
            + (host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + connector.getLocalPort());
  }

  /** Takes no more, and finishes what is in hand within two seconds. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("The web server has not stopped as it should: {}", e.getClass().getName());
    }
    watch.close();
  }
}
