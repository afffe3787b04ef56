package dev.parley.launcher.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

class LoggingTest {

  @AfterEach
  void quietAgain() {
    Logging.start(Level.WARN, Secrets.NONE);
  }

  @Test
  void onlyWhatIsAskedForIsLogged() {
    Logging.start(Level.WARN, Secrets.NONE);
    assertThat(LoggerFactory.getLogger("x").isInfoEnabled()).isFalse();
    Logging.start(Level.DEBUG, Secrets.NONE);
    assertThat(LoggerFactory.getLogger("x").isDebugEnabled()).isTrue();
  }

  @Test
  void noSecretIsLogged() {
    Logging.start(Level.WARN, Secrets.of(List.of("1:ABC")));
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
  void whatEndsAThreadIsLoggedLikeAllElse() {
    Logging.start(Level.WARN, Secrets.of(List.of("1:ABC")));
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
    Logging.start(Level.DEBUG, Secrets.NONE);
    assertThat(
            LoggerFactory.getLogger("net.dankito.readability4j.processor.Postprocessor")
                .isErrorEnabled())
        .isFalse();
  }

  @Test
  void whatLibrariesLogInJavasOwnWayComesAlong() {
    Logging.start(Level.WARN, Secrets.NONE);
    assertThat(java.util.logging.Logger.getLogger("").getHandlers())
        .singleElement()
        .isInstanceOf(org.slf4j.bridge.SLF4JBridgeHandler.class);
  }
}
