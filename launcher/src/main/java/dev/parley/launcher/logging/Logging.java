package dev.parley.launcher.logging;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.event.Level;

/** How much is logged. The log goes to standard error, libraries' own logs with it. */
public final class Logging {

  private static final Logger LOG = LoggerFactory.getLogger(Logging.class);

  private Logging() {}

  /**
   * Logs this level and those above it. May be called again.
   *
   * @param secrets what is hidden wherever it stands in a message or a stack trace
   */
  public static void start(Level level, LogFormat format, Secrets secrets) {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
      // Java itself would print the trace as it is.
      Thread.setDefaultUncaughtExceptionHandler(
          (thread, e) -> LOG.error("{} has ended", thread.getName(), e));
    }
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      if (context.getObject(LogConfigurator.ENCODER) instanceof MaskingEncoder encoder) {
        encoder.use(format, secrets);
      }
      context
          .getLogger(Logger.ROOT_LOGGER_NAME)
          .setLevel(ch.qos.logback.classic.Level.convertAnSLF4JLevel(level));
    }
  }
}
