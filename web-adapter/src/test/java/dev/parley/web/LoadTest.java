package dev.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.FixedBot;
import dev.parley.bot.Papers;
import dev.parley.bot.channel.ChildProcess;
import dev.parley.bot.journal.Journal;
import dev.parley.knowledge.Library;
import dev.parley.web.server.ServerLimits;
import dev.parley.web.server.Wire;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many requests over a few connections that stay open, on loopback. The server runs in a process of
 * its own; the limit of a client's rate is lifted, all others are as usual, and the bot answers at
 * once, so that the figures are the server's.
 *
 * <p>The figures are printed in one line. Another number of requests: {@code mvn -pl web-adapter
 * -am test -Dtest=LoadTest -Dsurefire.failIfNoSpecifiedTests=false -Dparley.load=200000}
 */
class LoadTest {

  private static final int REQUESTS = Integer.getInteger("parley.load", 20_000);
  private static final int CONNECTIONS = 16;

  /** What they ask for in turn. */
  private static final List<String> ASKED =
      List.of(
          request("GET", "/", ""),
          request("GET", "/articles", ""),
          request("GET", "/articles/coast-courier-2024-05-15", ""),
          request("GET", "/timeline", ""),
          request("GET", "/health/ready", ""),
          request("POST", "/", "question=How+long+did+it+last%3F"),
          request("GET", "/nowhere", ""));

  @TempDir Path data;

  private static String request(String method, String path, String body) {
    return Wire.request(
            method,
            path,
            body,
            "Accept: text/html",
            "Content-Type: application/x-www-form-urlencoded")
        .replace("Connection: close\r\n", "");
  }

  @Test
  void manyRequestsAreAnsweredAtOnce() throws Exception {
    List<Long> nanos;
    double seconds;
    long resident;
    try (ChildProcess process =
        ChildProcess.start(LoadTest.class, List.of("-Xmx256m"), data.toString())) {
      URI server = address();
      ask(server, REQUESTS / 10);
      long start = System.nanoTime();
      nanos = ask(server, REQUESTS);
      seconds = (System.nanoTime() - start) / 1e9;
      resident = process.residentPeak();
      assertThat(process.end()).isTrue();
    }
    assertThat(nanos).hasSize(REQUESTS);
    System.out.printf(
        Locale.ROOT,
        "load: requests=%d connections=%d requests_per_second=%.0f p50_ms=%.2f p99_ms=%.2f"
            + " heap_peak_mb=%d rss_peak_mb=%d%n",
        REQUESTS,
        CONNECTIONS,
        REQUESTS / seconds,
        nanos.get(REQUESTS / 2) / 1e6,
        nanos.get(REQUESTS * 99 / 100) / 1e6,
        ChildProcess.heapPeak(data),
        resident);
  }

  private URI address() throws Exception {
    Path file = data.resolve("address");
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(file));
    return URI.create(Files.readString(file));
  }

  /** How long each took, the shortest first. */
  private static List<Long> ask(URI server, int requests) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Callable<List<Long>>> work =
          IntStream.range(0, CONNECTIONS)
              .<Callable<List<Long>>>mapToObj(
                  client -> () -> ask(server, client, requests / CONNECTIONS))
              .toList();
      List<Long> nanos = new ArrayList<>();
      for (Future<List<Long>> done : clients.invokeAll(work)) {
        nanos.addAll(done.get());
      }
      nanos.sort(null);
      return nanos;
    } finally {
      clients.shutdownNow();
    }
  }

  private static List<Long> ask(URI server, int client, int requests) {
    List<Long> nanos = new ArrayList<>();
    try (Wire wire = new Wire(server)) {
      for (int i = 0; i < requests; i++) {
        long start = System.nanoTime();
        wire.send(ASKED.get((client + i) % ASKED.size()));
        int status = wire.answer().status();
        nanos.add(System.nanoTime() - start);
        assertThat(status).isIn(200, 404);
      }
    }
    return nanos;
  }

  /** The process that serves. */
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    ServerLimits usual = ServerLimits.USUAL;
    Library articles = Papers.all();
    WebSettings settings =
        new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), Set.of(), 1_000_000);
    WebAdapter web =
        WebAdapter.start(
            settings,
            WebAdapter.port(settings),
            new WebAdapter.Parts(
                new FixedBot(),
                () -> articles,
                () -> OnTheWeb.FRESH,
                Map::of,
                List.of(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new Journal(data)),
            new ServerLimits(
                usual.bodyBytes(),
                usual.patience(),
                usual.idle(),
                usual.connections(),
                usual.connectionsOfOne(),
                1_000_000_000));
    Path address = Files.writeString(data.resolve("starting"), web.address().toString());
    Files.move(address, data.resolve("address"));
    ChildProcess.serve(web, data);
  }
}
