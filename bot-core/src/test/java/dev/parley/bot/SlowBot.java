package dev.parley.bot;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Takes its time before it replies. */
public final class SlowBot extends ForwardingBot {

  private final long nanos;

  public SlowBot(Bot bot, Duration time) {
    super(bot);
    this.nanos = time.toNanos();
  }

  @Override
  public Reply reply(ConversationId conversation, String text) {
    LockSupport.parkNanos(nanos);
    return super.reply(conversation, text);
  }
}
