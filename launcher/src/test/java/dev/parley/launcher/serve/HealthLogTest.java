package dev.parley.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.bot.channel.Health;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class HealthLogTest {

  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
  private static final Health WELL = new Health(true, NOON, "polling");
  private static final Health ILL = new Health(false, NOON.plusMillis(60_789), "no network");
  private static final Health WORSE = new Health(false, NOON.plusSeconds(60), "token refused");
  private static final Health WELL_AGAIN = new Health(true, NOON.plusSeconds(90), "polling");

  private final Logger logger = (Logger) LoggerFactory.getLogger(HealthLog.class);
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();
  private final HealthLog log = new HealthLog();

  @BeforeEach
  void listen() {
    events.start();
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    logger.addAppender(events);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(events);
    logger.setAdditive(true);
    logger.setLevel(null);
  }

  @Test
  void aChannelThatStaysWellIsSpokenOfOnce() {
    look("a", WELL, WELL);
    assertThat(lines()).containsExactly("INFO a is connected since 2024-03-01T12:00:00Z: polling");
  }

  @Test
  void everyChangeIsLoggedOnce() {
    look("a", WELL, ILL, ILL, WORSE, WORSE, WELL_AGAIN, WELL_AGAIN);
    assertThat(lines())
        .containsExactly(
            "INFO a is connected since 2024-03-01T12:00:00Z: polling",
            "WARN a is not connected since 2024-03-01T12:01:00Z: no network",
            "WARN a is not connected since 2024-03-01T12:01:00Z: token refused",
            "INFO a is connected since 2024-03-01T12:01:30Z: polling");
  }

  @Test
  void aChannelHasAFewLooksToConnectIn() {
    look("a", ILL, ILL, WELL_AGAIN);
    assertThat(lines()).containsExactly("INFO a is connected since 2024-03-01T12:01:30Z: polling");
  }

  @Test
  void thatNobodyIsServedFromTheStartIsPlain() {
    look("a", WORSE, WORSE, WORSE, WORSE, WORSE, WORSE);
    assertThat(lines())
        .containsExactly(
            "WARN a is not connected since 2024-03-01T12:01:00Z: token refused",
            "ERROR No chat is connected: nobody is served there. Parley keeps trying.");
  }

  @Test
  void oneChannelOfTwoIsEnoughToServe() {
    for (int i = 0; i < 6; i++) {
      log.look(Map.of("a", ILL, "b", WELL));
    }
    assertThat(lines())
        .containsExactlyInAnyOrder(
            "INFO b is connected since 2024-03-01T12:00:00Z: polling",
            "WARN a is not connected since 2024-03-01T12:01:00Z: no network");
  }

  @Test
  void whereNoChatIsSetUpNobodyIsMissed() {
    for (int i = 0; i < 6; i++) {
      log.look(Map.of());
    }
    assertThat(lines()).isEmpty();
  }

  private void look(String channel, Health... healths) {
    for (Health health : healths) {
      log.look(Map.of(channel, health));
    }
  }

  private List<String> lines() {
    return events.list.stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }
}
