package dev.parley.telegram.receive;

import static dev.parley.telegram.receive.ScriptedServer.TOKEN;
import static dev.parley.telegram.receive.ScriptedServer.body;
import static dev.parley.telegram.receive.ScriptedServer.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A server may send the token back in whatever it sends; nobody gets to see it. */
class SecretsTest {

  private static final String BOT_SESSION = "org.telegram.telegrambots.longpolling.BotSession";

  private static final Pace FAST =
      new Pace(
          Duration.ofSeconds(5),
          Duration.ofMillis(2),
          Duration.ofMillis(4),
          Duration.ofMillis(4),
          Duration.ofMillis(4),
          Duration.ofMillis(1),
          Duration.ofHours(24));

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
  private final Log log = new Log();

  /** Every line with its stack trace, as it would be in a file. */
  private static final class Log extends AppenderBase<ILoggingEvent> {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      String trace =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + "\n" + trace);
    }
  }

  @BeforeEach
  void listen() {
    log.start();
    root.setLevel(Level.DEBUG);
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(log);
    root.setLevel(level);
  }

  @Test
  void theTokenIsInNoLogWhereAnswersQuoteIt() throws IOException {
    String quote = "/bot" + TOKEN + "/getUpdates was not found";
    try (ScriptedServer server = new ScriptedServer()) {
      server.fail("getme", body(quote), status(500, quote));
      server.fail("deletewebhook", body(quote), status(404, quote));
      server.fail("getupdates", body(quote), status(404, quote), body("[\"" + quote + "\"]"));
      server.giveText(10, "one");
      List<Incoming> taken = new CopyOnWriteArrayList<>();
      try (Polling polling =
          Polling.start(server.address(), TOKEN, FAST, Clock.systemUTC(), taken::addAll)) {
        await().until(() -> !taken.isEmpty());
        assertThat(polling).asString().doesNotContain(TOKEN);
      }
    }
    assertThat(log.lines).anyMatch(line -> line.startsWith(BOT_SESSION));
    assertThat(log.lines).noneMatch(line -> line.contains(TOKEN));
  }

  @Test
  void theTokenIsInNeitherLogNorHealthWhereTheServerSpeaksNoHttp() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      AtomicInteger calls = new AtomicInteger();
      Thread server = new Thread(() -> babble(socket, calls));
      server.start();
      URI address = URI.create("http://127.0.0.1:" + socket.getLocalPort());
      try (Polling polling = Polling.start(address, TOKEN, FAST, Clock.systemUTC(), list -> {})) {
        await().until(() -> calls.get() > 2);
        await()
            .untilAsserted(
                () ->
                    assertThat(polling.health().detail())
                        .isEqualTo(
                            "no usable answer from 127.0.0.1: Unexpected status line: what is /bot***/getMe?"));
      }
    }
    assertThat(log.lines).noneMatch(line -> line.contains(TOKEN));
  }

  private static void babble(ServerSocket socket, AtomicInteger calls) {
    while (!socket.isClosed()) {
      try (Socket call = socket.accept()) {
        call.getInputStream().read(new byte[4096]);
        call.getOutputStream().write(("what is /bot" + TOKEN + "/getMe?\r\n\r\n").getBytes(UTF_8));
        calls.incrementAndGet();
      } catch (IOException e) {
        // the next one, or the end
      }
    }
  }
}
