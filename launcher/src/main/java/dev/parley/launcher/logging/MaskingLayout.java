package dev.parley.launcher.logging;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** A pattern's text, stack traces included, without secrets. */
final class MaskingLayout extends PatternLayout {

  private volatile Secrets secrets = Secrets.NONE;

  void hide(Secrets hidden) {
    secrets = hidden;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    return secrets.mask(super.doLayout(event));
  }
}
