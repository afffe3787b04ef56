package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.parley.slack.fake.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** No log line shows a secret, whatever goes wrong. */
@Isolated
class SecretsTest extends OnSlack {

  private final Lines lines = new Lines();
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @BeforeEach
  void listen() {
    lines.setContext(context);
    lines.start();
    root.addAppender(lines);
    root.setLevel(Level.INFO);
  }

  @AfterEach
  void stopListening() {
    root.setLevel(Level.OFF);
    root.detachAppender(lines);
  }

  @Test
  void noLogLineShowsASecret() {
    slack.failAll(Optional.of(Fault.cut()));
    SlackSettings settings = settings(workspace.botToken(), "xoxb-unknown-not-to-be-shown");
    mayBeRefused.add("auth.test");
    try (SlackAdapter adapter = SlackAdapter.start(settings, bot, data, registry, QUICK)) {
      eventually(() -> !slack.calls().isEmpty());
      slack.failAll(Optional.empty());
      patiently().atMost(Duration.ofSeconds(30)).until(() -> adapter.health().alive());
      slack.fail("chat.postMessage", Fault.status(500), Fault.error("invalid_auth"));
      workspace.say(channel, ann, "@parley one");
      slack.sockets().sendRaw("{\"type\":\"events_api\",\"payload\":{\"token\":\"x\"}}");
      slack.sockets().cut();
      patiently().atMost(Duration.ofSeconds(30)).until(() -> slack.sockets().connections() == 1);
      reply(channel, workspace.say(channel, ann, "@parley two"));
      assertThat(adapter.health() + " " + settings).doesNotContain("not-to-be-shown");
    }
    assertThat(lines.all).isNotEmpty();
    assertThat(lines.all).noneMatch(line -> line.contains("not-to-be-shown"));
    assertThat(lines.all).noneMatch(line -> line.contains("ticket="));
  }

  /** Log lines as they are written, with stack traces. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {
    private final Queue<String> all = new ConcurrentLinkedQueue<>();
    private final PatternLayout layout = new PatternLayout();

    @Override
    public void start() {
      layout.setContext(getContext());
      layout.setPattern("%level %logger %msg%n%ex");
      layout.start();
      super.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
      all.add(layout.doLayout(event));
    }
  }
}
