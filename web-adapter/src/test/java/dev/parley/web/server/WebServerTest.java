package dev.parley.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WebServerTest {

  private static final Clients CLIENTS = new Clients(List.of());

  private static WebServer start(String host, int port, Routes... routes) {
    return WebServer.start(WebPort.take(host, port), ServerLimits.USUAL, CLIENTS, List.of(routes));
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> start("127.0.0.1", port))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage(
              "cannot listen at 127.0.0.1:%d (Address already in use): free the port, or set"
                  + " PARLEY_PORT to another one, or PARLEY_HOST to an address of this machine",
              port);
    }
  }

  @Test
  void anAddressOfAnotherMachineIsNamed() {
    assertThatThrownBy(() -> start("203.0.113.1", 0))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(
            "cannot listen at 203.0.113.1:0 (Cannot assign requested address):");
    assertThatThrownBy(() -> start("nowhere.invalid", 0))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot listen at nowhere.invalid:0 (");
  }

  @Test
  void whoConnectsBeforeItStartsIsServedThen() throws Exception {
    WebPort port = WebPort.take("127.0.0.1", 0);
    URI address = URI.create("http:/" + port.channel().getLocalAddress());
    CompletableFuture<Answer> early = CompletableFuture.supplyAsync(() -> Wire.get(address, "/"));
    assertThatThrownBy(() -> WebPort.take("127.0.0.1", address.getPort()))
        .hasMessageContaining("Address already in use");
    try (WebServer server =
        WebServer.start(port, ServerLimits.USUAL, CLIENTS, List.of(OnServer.ECHO))) {
      assertThat(server.address()).isEqualTo(address);
      assertThat(early.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
    WebPort.take("127.0.0.1", address.getPort()).close();
  }

  @Test
  void itSaysWhereItListens() {
    try (WebServer server = start("127.0.0.1", 0, OnServer.ECHO)) {
      assertThat(server.address().toString()).matches("http://127\\.0\\.0\\.1:\\d{2,5}");
      assertThat(Wire.get(server.address(), "/").status()).isEqualTo(200);
    }
  }

  @Test
  void whatIsInHandIsFinishedBeforeItStops() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    WebServer server =
        start(
            "127.0.0.1",
            0,
            routes ->
                routes.get(
                    "/slow",
                    context -> {
                      begun.countDown();
                      gate.await();
                      context.result("done");
                    }));
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(() -> Wire.get(server.address(), "/slow"));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
    gate.countDown();
    assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("done");
    stopped.get(10, TimeUnit.SECONDS);
  }

  @Test
  void neitherAnIdleNorASlowConnectionKeepsItFromStopping() {
    WebServer server = start("127.0.0.1", 0, OnServer.ECHO);
    URI address = server.address();
    try (Wire idle = new Wire(address);
        Wire slow = new Wire(address);
        Wire kept = new Wire(address)) {
      slow.send("POST /raw HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n");
      slow.send("Content-Length: 1000\r\n\r\nabc");
      kept.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(kept.answer().status()).isEqualTo(200);
      long start = System.nanoTime();
      server.close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(idle.answer()).isEqualTo(Answer.NONE);
    }
  }

  @Test
  void noThreadIsLeftWhenItHasStopped() {
    String name = "stopping-" + System.nanoTime();
    WebServer server =
        start(
            "127.0.0.1",
            0,
            routes ->
                routes.get(
                    "/name",
                    context -> {
                      Thread.currentThread().setName(name);
                      context.result("named");
                    }));
    Wire.get(server.address(), "/name");
    server.close();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals(name)));
  }
}
