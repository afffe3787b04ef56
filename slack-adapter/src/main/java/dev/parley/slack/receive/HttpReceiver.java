package dev.parley.slack.receive;

import com.slack.api.bolt.response.Response;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Liveness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes signed requests. */
public final class HttpReceiver implements Receiver {

  private static final Logger LOG = LoggerFactory.getLogger(HttpReceiver.class);

  private static final int THREADS = 16;
  private static final int MOST_WAITING = 500;
  private static final int MOST_BYTES = 1 << 20;

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_ALLOWED = 405;
  private static final int TOO_LARGE = 413;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          work -> new Thread(work, "slack-requests"));
  private final Signature signature;
  private final BoltApp app;
  private final HttpServer server;
  private final Liveness liveness;

  private HttpReceiver(String secret, InetSocketAddress address, BoltApp app) throws IOException {
    this.signature = new Signature(secret, InstantSource.system());
    this.app = app;
    // The server knows no other way to end requests that never come to their end.
    if (System.getProperty("sun.net.httpserver.maxReqTime") == null) {
      System.setProperty("sun.net.httpserver.maxReqTime", "10");
    }
    this.server = HttpServer.create(address, MOST_WAITING);
    this.liveness = new Liveness(InstantSource.system(), "starting");
    server.setExecutor(threads);
    for (String path : new String[] {"/slack/events", "/slack/commands", "/slack/interactivity"}) {
      server.createContext(path, this::handle);
    }
  }

  /**
   * Starts to listen.
   *
   * @param port the port, 0 for any free one
   * @throws UncheckedIOException when it cannot listen there
   */
  public static HttpReceiver start(String secret, String host, int port, BoltApp app) {
    try {
      HttpReceiver receiver = new HttpReceiver(secret, new InetSocketAddress(host, port), app);
      receiver.server.start();
      receiver.liveness.succeeded(
          "taking requests at " + host + ":" + receiver.server.getAddress().getPort());
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot listen at %s:%d (%s): free the port, or set PARLEY_PORT to another one"
              .formatted(host, port, e.getMessage()),
          e);
    }
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      answer(exchange, response(exchange));
    } catch (IOException | RuntimeException e) {
      LOG.debug("A request was not answered: {}", e.getClass().getName());
    }
  }

  private Response response(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      return Response.error(NOT_ALLOWED);
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return Response.error(TOO_LARGE);
    }
    boolean right =
        signature.isRight(
            header(exchange, "X-Slack-Request-Timestamp"),
            header(exchange, "X-Slack-Signature"),
            body);
    return right
        ? app.request(new String(body, StandardCharsets.UTF_8), exchange.getRequestHeaders())
        : Response.error(UNAUTHORIZED);
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  private static void answer(HttpExchange exchange, Response response) throws IOException {
    byte[] body =
        Optional.ofNullable(response.getBody()).orElse("").getBytes(StandardCharsets.UTF_8);
    boolean empty = response.getStatusCode() != OK || body.length == 0;
    exchange.getResponseHeaders().set("Content-Type", response.getContentType());
    exchange.sendResponseHeaders(response.getStatusCode(), empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public Health health() {
    return liveness.health();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
        LOG.warn("Slack: what came in last is still being stored");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    liveness.ended();
  }
}
