package dev.parley.launcher.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

class LoggingTest {

  @AfterEach
  void quietAgain() {
    Logging.start(Level.WARN, LogFormat.TEXT, Secrets.NONE);
  }

  @Test
  void onlyWhatIsAskedForIsLogged() {
    Logging.start(Level.WARN, LogFormat.TEXT, Secrets.NONE);
    assertThat(LoggerFactory.getLogger("x").isInfoEnabled()).isFalse();
    Logging.start(Level.DEBUG, LogFormat.TEXT, Secrets.NONE);
    assertThat(LoggerFactory.getLogger("x").isDebugEnabled()).isTrue();
  }

  @Test
  void noSecretIsLogged() {
    Logging.start(Level.WARN, LogFormat.TEXT, Secrets.of(List.of("1:ABC")));
    java.util.logging.Logger javas = java.util.logging.Logger.getLogger("secretive");
    String log =
        logged(
            () -> {
              LoggerFactory.getLogger("secretive").warn("bot{} is there", "1:ABC");
              javas.log(
                  java.util.logging.Level.WARNING,
                  "lost",
                  new IllegalStateException(
                      "of bot1:ABC", new IOException("GET http://localhost/bot1:ABC/getMe")));
            });
    assertThat(log)
        .contains(
            " WARN  secretive: bot*** is there\n",
            " WARN  secretive: lost\njava.lang.IllegalStateException: of bot***\n",
            "Caused by: java.io.IOException: GET http://localhost/bot***/getMe\n")
        .doesNotContain("ABC");
  }

  @Test
  void aLineShowsTheRequestAndWhatIsAddedToIt() {
    Logging.start(Level.INFO, LogFormat.TEXT, Secrets.of(List.of("1:ABC")));
    String log =
        logged(
            () -> {
              MDC.put("request", "1a2b 1:ABC");
              LoggerFactory.getLogger("Observer").atInfo().addKeyValue("n", 3).log("Replied");
              MDC.remove("request");
              LoggerFactory.getLogger("Observer").info("Plain");
            });
    assertThat(log)
        .containsPattern("\\d INFO  1a2b \\*\\*\\* Observer: Replied n=3\n")
        .containsPattern("\\d INFO  Observer: Plain\n");
  }

  @Test
  void inJsonEveryLineIsAnObjectAndNoSecretIsInIt() throws IOException {
    Logging.start(Level.INFO, LogFormat.JSON, Secrets.of(List.of("1:A\"B/C")));
    String log =
        logged(
            () -> {
              MDC.put("request", "1a2b 1:A\"B/C");
              LoggerFactory.getLogger("x.Observer")
                  .atInfo()
                  .addKeyValue("text", "of 1:A\"B/C\nsaid \"so\"")
                  .setCause(
                      new IllegalStateException(
                          "of bot1:A\"B/C", new IOException("lost\nxoxb-1234567890-abc")))
                  .log("bot{} \u001bxapp-1-A012345-123\n\u2028{", "1:A\"B/C");
              MDC.remove("request");
              LoggerFactory.getLogger("x.Other").info("plain");
            });
    List<JsonNode> lines = new ArrayList<>();
    for (String line : log.split("\n")) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(log).doesNotContain("B/C", "B\\/C", "1234567890", "A012345");
    JsonNode first = lines.get(0);
    assertThat(first.path("level").asText()).isEqualTo("INFO");
    assertThat(first.path("loggerName").asText()).isEqualTo("x.Observer");
    assertThat(first.path("timestamp").isIntegralNumber()).isTrue();
    assertThat(first.path("mdc").path("request").asText()).isEqualTo("1a2b ***");
    assertThat(first.path("kvpList").path(0).path("text").asText())
        .isEqualTo("of ***\nsaid \"so\"");
    assertThat(first.path("formattedMessage").asText()).isEqualTo("bot*** \u001b***\n\u2028{");
    JsonNode failure = first.path("throwable");
    assertThat(failure.path("message").asText()).isEqualTo("of bot***");
    assertThat(failure.path("cause").path("message").asText()).isEqualTo("lost\n***");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1).path("formattedMessage").asText()).isEqualTo("plain");
  }

  @Test
  void whatEndsAThreadIsLoggedLikeAllElse() {
    Logging.start(Level.WARN, LogFormat.TEXT, Secrets.of(List.of("1:ABC")));
    Thread thread =
        new Thread(
            () -> {
              throw new IllegalStateException("of bot1:ABC");
            },
            "polling");
    String log =
        logged(
            () -> {
              thread.start();
              join(thread);
            });
    assertThat(log)
        .contains(
            " ERROR Logging: polling has ended\njava.lang.IllegalStateException: of bot***\n");
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What is written meanwhile, by a second appender with the real one's encoder. */
  private static String logged(Runnable task) {
    ch.qos.logback.classic.Logger root =
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    OutputStreamAppender<ILoggingEvent> second = new OutputStreamAppender<>();
    second.setContext(root.getLoggerContext());
    second.setEncoder(((ConsoleAppender<ILoggingEvent>) root.getAppender("stderr")).getEncoder());
    second.setOutputStream(log);
    second.start();
    root.addAppender(second);
    try {
      task.run();
    } finally {
      root.detachAppender(second);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theLogGoesToStandardErrorAlone() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Iterator<Appender<ILoggingEvent>> appenders =
        context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
    assertThat(appenders)
        .toIterable()
        .singleElement()
        .isInstanceOfSatisfying(
            ConsoleAppender.class,
            appender -> assertThat(appender.getTarget()).isEqualTo("System.err"));
  }

  @Test
  void pagesWithBrokenLinksAreNotLogged() {
    Logging.start(Level.DEBUG, LogFormat.TEXT, Secrets.NONE);
    assertThat(
            LoggerFactory.getLogger("net.dankito.readability4j.processor.Postprocessor")
                .isErrorEnabled())
        .isFalse();
  }

  @Test
  void whatLibrariesLogInJavasOwnWayComesAlong() {
    Logging.start(Level.WARN, LogFormat.TEXT, Secrets.NONE);
    assertThat(java.util.logging.Logger.getLogger("").getHandlers())
        .singleElement()
        .isInstanceOf(org.slf4j.bridge.SLF4JBridgeHandler.class);
  }
}
