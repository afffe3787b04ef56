package dev.parley.launcher.logging;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.event.Level;

/** How much is logged. The log goes to standard error, libraries' own logs with it. */
public final class Logging {

  private Logging() {}

  /** Logs this level and those above it. May be called again. */
  public static void start(Level level) {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context
          .getLogger(Logger.ROOT_LOGGER_NAME)
          .setLevel(ch.qos.logback.classic.Level.convertAnSLF4JLevel(level));
    }
  }
}
