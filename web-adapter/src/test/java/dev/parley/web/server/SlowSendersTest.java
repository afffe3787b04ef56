package dev.parley.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who sends or reads a byte now and then is cut off, and keeps nobody waiting meanwhile. */
class SlowSendersTest extends OnServer {

  private static final ServerLimits HASTY =
      new ServerLimits(1 << 20, Duration.ofSeconds(1), Duration.ofSeconds(1), 300, 1_000, 1_000_000);

  private static final String BODY_TO_COME =
      "POST /raw HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length:"
          + " 1000\r\n\r\n";

  /** Sends now and then, until the other side has closed. */
  private static void assertIsCutOff(Wire wire, String drop) {
    await()
        .pollInterval(Duration.ofMillis(100))
        .atMost(Duration.ofSeconds(15))
        .until(() -> !wire.send(drop));
  }

  @Test
  void headersThatComeByTheByteAreNotWaitedFor() {
    try (Wire wire = new Wire(serve(HASTY, ECHO))) {
      wire.send("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");
      assertIsCutOff(wire, "a");
    }
  }

  @Test
  void aBodyThatComesByTheByteIsNotWaitedFor() {
    try (Wire wire = new Wire(serve(HASTY, ECHO))) {
      wire.send(BODY_TO_COME);
      assertIsCutOff(wire, "a");
    }
  }

  @Test
  void whoIsSilentInTheMiddleIsCutOff() {
    URI server = serve(HASTY, ECHO);
    for (String start : List.of("", "GET / HT", BODY_TO_COME + "abc")) {
      try (Wire wire = new Wire(server)) {
        wire.send(start);
        assertThat(wire.answer().status()).isIn(0, 408, 500);
      }
    }
  }

  @Test
  void whoReadsByTheByteIsCutOff() {
    byte[] large = new byte[20_000_000];
    try (Wire wire =
        new Wire(serve(HASTY, routes -> routes.get("/large", context -> context.result(large))))) {
      wire.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
      assertIsCutOff(wire, "a");
    }
  }

  @Test
  void manySlowSendersKeepNobodyElseWaiting() {
    URI server = serve(LIMITS, ECHO);
    List<Wire> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Wire wire = new Wire(server);
        wire.send(i % 2 == 0 ? BODY_TO_COME + "abc" : "GET / HTTP/1.1\r\nHost: ");
        slow.add(wire);
      }
      long start = System.nanoTime();
      assertThat(Wire.get(server, "/").status()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    } finally {
      slow.forEach(Wire::close);
    }
  }

  @Test
  void whenAllConnectionsAreTakenTheyAreSoonFreeAgain() {
    URI server = serve(HASTY, ECHO);
    List<Wire> idle = new ArrayList<>();
    try {
      for (int i = 0; i < HASTY.connections(); i++) {
        idle.add(new Wire(server));
      }
      assertThat(Wire.get(server, "/").status()).isEqualTo(200);
    } finally {
      idle.forEach(Wire::close);
    }
  }

  @Test
  void aConnectionThatIsInUseStays() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    try (Wire wire = new Wire(serve(HASTY, ECHO))) {
      for (int i = 0; i < 5; i++) {
        wire.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(wire.answer().body()).isEqualTo("<p>hello</p>");
        // Together longer than a request may take.
        assertThat(never.await(300, TimeUnit.MILLISECONDS)).isFalse();
      }
    }
  }
}
