package dev.parley.web.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
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
      new ServerLimits(
          1 << 20, Duration.ofSeconds(1), Duration.ofSeconds(1), 300, 1_000, 1_000_000);

  private static final ServerLimits NEVER_IDLE =
      new ServerLimits(
          1 << 20, Duration.ofSeconds(1), Duration.ofMinutes(5), 300, 1_000, 1_000_000);

  private static final ServerLimits SMALL_BODIES =
      new ServerLimits(
          1_000, Duration.ofSeconds(30), Duration.ofSeconds(30), 300, 1_000, 1_000_000);

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

  /** Connections are never idle here, so that only the watch cuts them off. */
  @Test
  void whoReadsALittleNowAndThenIsCutOffAndKeepsNoThread() throws Exception {
    byte[] large = new byte[50_000_000];
    CountDownLatch free = new CountDownLatch(1);
    URI server =
        serve(NEVER_IDLE, routes -> routes.get("/large", context -> write(context, large, free)));
    try (Socket reader = new Socket()) {
      reader.setReceiveBufferSize(1 << 16);
      reader.connect(new InetSocketAddress(server.getHost(), server.getPort()));
      reader.getOutputStream().write("GET /large HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
      await()
          .pollInterval(Duration.ofMillis(200))
          .atMost(Duration.ofSeconds(15))
          .untilAsserted(
              () -> {
                readALittle(reader.getInputStream());
                assertThat(free.getCount()).isZero();
              });
    }
  }

  private static void write(Context context, byte[] large, CountDownLatch free) throws IOException {
    try {
      context.res().getOutputStream().write(large);
    } finally {
      free.countDown();
    }
  }

  private static void readALittle(InputStream in) {
    try {
      in.skipNBytes(10_000);
    } catch (IOException e) {
      // The other side has closed: there is nothing more to read.
      return;
    }
  }

  @Test
  void aResponseThatHasGoneOutWholeDoesNotCountAsSlow() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    try (Wire wire = new Wire(serve(NEVER_IDLE, ECHO))) {
      wire.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(wire.answer().status()).isEqualTo(200);
      // It rests for longer than a request may take.
      assertThat(never.await(2_500, TimeUnit.MILLISECONDS)).isFalse();
      wire.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(wire.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void allBodiesTogetherTakeOnlySoMuchMemory() {
    URI server = serve(SMALL_BODIES, ECHO);
    List<Wire> slow = new ArrayList<>();
    try {
      for (int i = 0; i < BodyBudget.MOST_BODIES; i++) {
        Wire wire = new Wire(server);
        wire.send(BODY_TO_COME);
        slow.add(wire);
      }
      await().atMost(Duration.ofSeconds(10)).until(() -> said(server).status() == 503);
      assertThat(said(server).header("Retry-After")).isEqualTo("10");
      assertThat(Wire.get(server, "/").status()).isEqualTo(200);
    } finally {
      slow.forEach(Wire::close);
    }
    await().atMost(Duration.ofSeconds(10)).until(() -> said(server).status() == 200);
  }

  private static Answer said(URI server) {
    return Wire.post(server, "/raw", "application/json", "{}");
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
