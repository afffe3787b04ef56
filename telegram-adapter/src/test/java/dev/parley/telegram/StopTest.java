package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.parley.telegram.fake.FakeTelegram;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** How it ends, and what it never says. */
class StopTest extends OnTelegram {

  /** What a stop takes besides waiting for what is in hand. */
  private static final Duration MOST_BESIDES = Duration.ofMillis(2_500);

  @Test
  void aStopWaitsForSoLongOnlyAndLosesNothing() {
    var gate = bot.thinksAbout("for ever");
    serve();
    ann.says("for ever");
    eventually(() -> bot.questions().contains("for ever"));

    long start = System.nanoTime();
    stop();
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(LIMITS.drain().plus(MOST_BESIDES));

    assertThat(TelegramLimits.USUAL.drain().plus(MOST_BESIDES))
        .isLessThanOrEqualTo(Duration.ofSeconds(10));

    gate.complete(null);
    serve();
    messages(ann, 1);
  }

  @Test
  void aStopWhileTheServerIsAwayIsQuick() {
    telegram.stop();
    serve();
    long start = System.nanoTime();
    stop();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    telegram.restart();
  }

  @Test
  void theTokenStandsInNoLogLine() {
    Queue<String> lines = new ConcurrentLinkedQueue<>();
    AppenderBase<ILoggingEvent> appender =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent event) {
            lines.add(
                event.getFormattedMessage()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()));
          }
        };
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level level = root.getLevel();
    appender.start();
    root.addAppender(appender);
    root.setLevel(Level.TRACE);
    try {
      TelegramAdapter adapter = serve();
      for (String method : List.of("getUpdates", "sendMessage", "sendChatAction")) {
        telegram.faults().on(method).serverError(500);
        telegram.faults().on(method).garbage();
        telegram.faults().on(method).cutBefore();
        telegram.faults().on(method).conflict();
      }
      ann.says("one");
      eventually(() -> !ann.answers().isEmpty());
      telegram.stop();
      eventually(() -> !adapter.health().alive());
      telegram.restart();
      ann.says("two");
      eventually(() -> ann.answers().size() >= 2);
      stop();
      assertThat(adapter.health().toString()).doesNotContain(secret());
    } finally {
      root.setLevel(level);
      root.detachAppender(appender);
    }
    assertThat(lines).isNotEmpty();
    assertThat(lines.stream().filter(line -> line.contains(secret())).collect(Collectors.toSet()))
        .isEmpty();
    assertThat(settings(10, Set.of()).toString()).doesNotContain(secret());
  }

  private static String secret() {
    return FakeTelegram.TOKEN.split(":")[1];
  }
}
