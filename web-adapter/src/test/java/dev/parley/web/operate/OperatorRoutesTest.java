package dev.parley.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.Health;
import dev.parley.bot.retrieval.IndexHealth;
import dev.parley.knowledge.Library;
import dev.parley.web.Shelves;
import dev.parley.web.server.Answer;
import dev.parley.web.server.Clients;
import dev.parley.web.server.ServerLimits;
import dev.parley.web.server.WebPort;
import dev.parley.web.server.WebServer;
import dev.parley.web.server.Wire;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator asks of a running Parley. */
class OperatorRoutesTest {

  private static final Instant SINCE = Instant.parse("2024-05-15T08:00:00.123Z");

  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, Health> chats = new TreeMap<>();
  private Library library = Shelves.of("2024-05-14", "2024-05-15");
  private IndexHealth index = new IndexHealth(SINCE, 1, Optional.empty());
  private Instant now = Instant.parse("2024-05-16T00:00:00Z");
  private Optional<Duration> staleAfter = Optional.empty();
  private WebServer server;

  private Answer get(String path) {
    Readiness readiness =
        new Readiness(() -> library, () -> index, () -> chats, staleAfter, () -> now);
    server =
        WebServer.start(
            WebPort.take("127.0.0.1", 0),
            ServerLimits.USUAL,
            new Clients(List.of()),
            List.of(new OperatorRoutes(readiness, metrics)));
    return Wire.get(server.address(), path);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void assertReady(String body) {
    assertThat(get("/health/ready"))
        .extracting(Answer::status, Answer::body)
        .containsExactly(200, body);
  }

  private void assertNotReady(String body) {
    assertThat(get("/health/ready"))
        .extracting(Answer::status, Answer::body)
        .containsExactly(503, body);
  }

  @Test
  void itIsLiveWhateverItsChatsAre() {
    chats.put("telegram", new Health(false, SINCE, "cut off"));
    assertThat(get("/health/live"))
        .extracting(Answer::status, Answer::body)
        .containsExactly(200, "live\n");
  }

  @Test
  void itIsReadyWithArticlesAndWithoutChats() {
    assertReady("ready\nok    articles: 2, up to 2024-05-15\n");
  }

  @Test
  void everyChatThatIsSetUpMustBeConnected() {
    chats.put("slack", new Health(true, SINCE, "connected"));
    chats.put("telegram", new Health(false, SINCE, "cannot reach the server"));
    assertNotReady(
        """
        not ready
        ok    articles: 2, up to 2024-05-15
        ok    slack: connected (since 2024-05-15T08:00:00Z)
        wrong telegram: cannot reach the server (since 2024-05-15T08:00:00Z)
        """);
  }

  @Test
  void articlesWhoseIndexIsBehindThemAreNotReady() {
    index = new IndexHealth(SINCE, 1, Optional.of("No space left on device"));
    assertNotReady(
        """
        not ready
        wrong articles: 2, up to 2024-05-15, as they were at 2024-05-15T08:00:00Z: they have \
        changed, and their index cannot be updated (No space left on device)
        """);
  }

  @Test
  void withoutArticlesItIsNotReady() {
    library = Shelves.of();
    assertNotReady("not ready\nwrong articles: 0, none with a date\n");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-15T12:00:00Z, true",
    "2024-05-16T00:00:00Z, true",
    "2024-05-16T12:00:00Z, true",
    "2024-05-16T12:00:01Z, false",
    "2025-05-15T12:00:00Z, false"
  })
  void theNewestArticleMayBeSoOldAndNoOlder(Instant time, boolean ready) {
    staleAfter = Optional.of(Duration.ofHours(12));
    now = time;
    if (ready) {
      assertReady("ready\nok    articles: 2, up to 2024-05-15\n");
    } else {
      assertNotReady(
          """
          not ready
          wrong articles: 2, up to 2024-05-15, older than PARLEY_STALE_AFTER allows
          """);
    }
  }

  @Test
  void articlesOfNoKnownDayAreTooOldWhereThatMatters() {
    staleAfter = Optional.of(Duration.ofDays(9_999));
    library = Shelves.undated();
    assertNotReady(
        """
        not ready
        wrong articles: 1, none with a date, older than PARLEY_STALE_AFTER allows
        """);
  }

  @Test
  void whatIsCountedIsThereForPrometheus() {
    metrics.counter("parley.questions", "channel", "web").increment(3);
    Answer answer = get("/metrics");
    assertThat(answer.header("Content-Type"))
        .isEqualToIgnoringCase("text/plain; version=0.0.4; charset=utf-8");
    assertThat(answer.body()).contains("parley_questions_total{channel=\"web\"} 3.0\n");
  }
}
