package dev.parley.launcher.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;

/** What is logged in whole, stack traces and request included, without secrets. */
final class MaskingEncoder extends EncoderBase<ILoggingEvent> {

  /** What a line may be without, goes with the space beside it. */
  private static final String PATTERN =
      "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %replace(%X{request} ){'^ $', ''}%logger{0}:"
          + " %msg%replace( %kvp{NONE}){'^ $', ''}%n%ex";

  private volatile Encoder<ILoggingEvent> format;
  private volatile Secrets secrets = Secrets.NONE;

  @Override
  public void start() {
    format = text();
    super.start();
  }

  /** From now on these are hidden, and events written so. */
  void use(LogFormat wanted, Secrets hidden) {
    secrets = hidden;
    format = wanted == LogFormat.JSON ? json() : text();
  }

  private Encoder<ILoggingEvent> text() {
    PatternLayout layout = new PatternLayout();
    layout.setContext(getContext());
    layout.setPattern(PATTERN);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setLayout(layout);
    encoder.setCharset(UTF_8);
    return started(encoder);
  }

  private Encoder<ILoggingEvent> json() {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setWithFormattedMessage(true);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.setWithContext(false);
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    return started(encoder);
  }

  private Encoder<ILoggingEvent> started(Encoder<ILoggingEvent> encoder) {
    encoder.setContext(getContext());
    encoder.start();
    return encoder;
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return secrets.mask(new String(format.encode(event), UTF_8)).getBytes(UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }
}
