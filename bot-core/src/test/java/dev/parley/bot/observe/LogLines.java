package dev.parley.bot.observe;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What is logged under a name while this is open. */
public final class LogLines implements AutoCloseable {

  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final Logger logger;
  private final Level before;
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          // Else they are looked up when they are asked for, on another thread.
          event.getMDCPropertyMap();
          events.add(event);
        }
      };

  private LogLines(Logger logger) {
    this.logger = logger;
    this.before = logger.getLevel();
  }

  /** Hears all that is logged under a name, in whatever thread. */
  public static LogLines of(String name) {
    LogLines lines = new LogLines((Logger) LoggerFactory.getLogger(name));
    lines.appender.setContext(lines.logger.getLoggerContext());
    lines.appender.start();
    lines.logger.setLevel(Level.DEBUG);
    lines.logger.addAppender(lines.appender);
    return lines;
  }

  public List<ILoggingEvent> events() {
    return List.copyOf(events);
  }

  /** The requests of all lines with these words; empty for lines without a request. */
  public List<Optional<String>> requests(String words) {
    return events.stream()
        .filter(event -> event.getFormattedMessage().contains(words))
        .map(event -> Optional.ofNullable(event.getMDCPropertyMap().get(RequestId.KEY)))
        .toList();
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    logger.setLevel(before);
  }
}
