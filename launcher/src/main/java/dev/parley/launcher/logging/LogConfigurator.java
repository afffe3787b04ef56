package dev.parley.launcher.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/**
 * Sends warnings and errors to standard error. Found by Logback as a service; in code, because
 * reading Logback's XML takes a tenth of a second at every start.
 */
public final class LogConfigurator extends ContextAwareBase implements Configurator {

  /** Under what the context keeps the encoder, for those who have secrets to hide. */
  static final String ENCODER = MaskingEncoder.class.getName();

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    MaskingEncoder encoder = new MaskingEncoder();
    encoder.setContext(context);
    encoder.start();
    context.putObject(ENCODER, encoder);

    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setName("stderr");
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();

    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender);
    // They warn of a GPU and of a newer Lucene that they could use: nothing that anybody here can
    // do.
    context.getLogger("ai.djl.util.cuda").setLevel(Level.ERROR);
    context.getLogger("org.apache.lucene.internal.vectorization").setLevel(Level.ERROR);
    // It logs whole pages and traces for links that it cannot read, and nothing here reads links.
    context.getLogger("net.dankito.readability4j").setLevel(Level.OFF);
    // Where it found its library is of no use to an operator.
    context.getLogger("ai.djl").setLevel(Level.WARN);
    // The adapter says once what its libraries say with a trace at every attempt.
    context.getLogger("org.telegram.telegrambots").setLevel(Level.OFF);
    // Besides, Slack's write what people say and what events hold into the log.
    context.getLogger("com.slack.api").setLevel(Level.OFF);
    context.getLogger("org.java_websocket").setLevel(Level.OFF);
    context.getLogger("okhttp3").setLevel(Level.ERROR);
    // They say every step of a server's start, and with --debug every byte.
    context.getLogger("org.eclipse.jetty").setLevel(Level.WARN);
    context.getLogger("io.javalin").setLevel(Level.WARN);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
