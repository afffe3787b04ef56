package dev.parley.telegram;

import dev.parley.bot.Bot;
import dev.parley.bot.channel.Health;
import java.nio.file.Path;

/** A bot's presence on Telegram. Thread-safe. */
public final class TelegramAdapter implements AutoCloseable {

  private TelegramAdapter() {}

  /**
   * Starts to serve; returns at once, also while the server cannot be reached.
   *
   * @param data the folder for what must survive a restart
   * @throws dev.parley.bot.channel.StoreException when its records there cannot be opened
   */
  public static TelegramAdapter start(TelegramSettings settings, Bot bot, Path data) {
    throw new UnsupportedOperationException(settings + " " + bot + data);
  }

  /** Whether updates are really coming in. */
  public Health health() {
    throw new UnsupportedOperationException();
  }

  /** Takes in no more, finishes what is in hand within 10 seconds, and ends every thread. */
  @Override
  public void close() {}
}
