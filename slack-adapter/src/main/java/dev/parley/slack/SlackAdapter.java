package dev.parley.slack;

import dev.parley.bot.Bot;
import dev.parley.bot.channel.Health;
import java.nio.file.Path;

/** A bot's presence on Slack. Thread-safe. */
public final class SlackAdapter implements AutoCloseable {

  private SlackAdapter() {}

  /**
   * Starts to serve; returns at once, also while Slack cannot be reached.
   *
   * @param data the folder for what must survive a restart
   * @throws dev.parley.bot.channel.StoreException when its records there cannot be opened
   */
  public static SlackAdapter start(SlackSettings settings, Bot bot, Path data) {
    throw new UnsupportedOperationException(settings + " " + bot + data);
  }

  /** Whether events are really coming in. */
  public Health health() {
    throw new UnsupportedOperationException();
  }

  /** Takes in no more, finishes what is in hand within 10 seconds, and ends every thread. */
  @Override
  public void close() {}
}
