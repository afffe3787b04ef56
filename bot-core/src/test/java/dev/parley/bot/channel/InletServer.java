package dev.parley.bot.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Hands what is posted to inlets, and is nothing of a web server besides. */
public final class InletServer implements AutoCloseable {

  private final ExecutorService threads = Executors.newFixedThreadPool(16);
  private final HttpServer server;

  /**
   * Listens on this machine.
   *
   * @param port the port, 0 for any free one
   */
  public InletServer(List<Inlet> inlets, int port) {
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inlets.forEach(inlet -> server.createContext(inlet.path(), it -> receive(inlet, it)));
    server.setExecutor(threads);
    server.start();
  }

  private static void receive(Inlet inlet, HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, List<String>> headers = new HashMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
      Inlet.Response response =
          inlet.receive(new Inlet.Request(headers, exchange.getRequestBody().readAllBytes()));
      byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", response.contentType());
      exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
