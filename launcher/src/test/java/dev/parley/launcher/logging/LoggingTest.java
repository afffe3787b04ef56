package dev.parley.launcher.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.util.Iterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

class LoggingTest {

  @AfterEach
  void quietAgain() {
    Logging.start(Level.WARN);
  }

  @Test
  void onlyWhatIsAskedForIsLogged() {
    Logging.start(Level.WARN);
    assertThat(LoggerFactory.getLogger("x").isInfoEnabled()).isFalse();
    Logging.start(Level.DEBUG);
    assertThat(LoggerFactory.getLogger("x").isDebugEnabled()).isTrue();
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
    Logging.start(Level.DEBUG);
    assertThat(
            LoggerFactory.getLogger("net.dankito.readability4j.processor.Postprocessor")
                .isErrorEnabled())
        .isFalse();
  }

  @Test
  void whatLibrariesLogInJavasOwnWayComesAlong() {
    Logging.start(Level.WARN);
    assertThat(java.util.logging.Logger.getLogger("").getHandlers())
        .singleElement()
        .isInstanceOf(org.slf4j.bridge.SLF4JBridgeHandler.class);
  }
}
