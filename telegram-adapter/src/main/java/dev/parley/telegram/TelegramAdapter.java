package dev.parley.telegram;

import dev.parley.bot.Bot;
import dev.parley.bot.channel.ChannelStore;
import dev.parley.bot.channel.Feedback;
import dev.parley.bot.channel.Health;
import dev.parley.bot.journal.Journal;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.telegram.handle.Handler;
import dev.parley.telegram.receive.Polling;
import dev.parley.telegram.send.Sender;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;

/** A bot's presence on Telegram. Thread-safe. */
public final class TelegramAdapter implements AutoCloseable {

  private final ChannelStore store;
  private final Sender sender;
  private final Handler handler;
  private final Polling polling;
  private final Duration drain;

  private TelegramAdapter(
      TelegramSettings settings,
      Bot bot,
      Path data,
      MeterRegistry registry,
      TelegramLimits limits) {
    ChannelMeters meters = new ChannelMeters(registry, "telegram");
    this.store = ChannelStore.open(data.resolve(file(settings.token())));
    this.drain = limits.drain();
    this.sender =
        new Sender(settings.token(), settings.api(), limits.paces(), limits.patience(), meters);
    this.handler =
        new Handler(
            sender,
            bot,
            settings.rate(),
            settings.chats(),
            store,
            new Feedback("telegram", new Journal(data), meters),
            meters,
            limits.handling());
    handler.start();
    this.polling = Polling.start(settings.api(), settings.token(), limits.polling(), handler);
  }

  /**
   * Starts to serve; returns at once, also while the server cannot be reached.
   *
   * @param data the folder for what must survive a restart, and for what people think of answers
   * @param registry where is counted what comes in and goes out
   * @throws dev.parley.bot.channel.StoreException when its records there cannot be opened
   */
  public static TelegramAdapter start(
      TelegramSettings settings, Bot bot, Path data, MeterRegistry registry) {
    return start(settings, bot, data, registry, TelegramLimits.USUAL);
  }

  static TelegramAdapter start(
      TelegramSettings settings,
      Bot bot,
      Path data,
      MeterRegistry registry,
      TelegramLimits limits) {
    return new TelegramAdapter(settings, bot, data, registry, limits);
  }

  /** One for each bot, as updates of each are numbered on their own; what it shows is no secret. */
  private static String file(String token) {
    String bot = token.replaceFirst(":.*", "");
    return bot.matches("\\d{1,20}") ? "telegram-" + bot + ".db" : "telegram.db";
  }

  /** Whether updates are really coming in. */
  public Health health() {
    return polling.health();
  }

  /** Takes in no more, finishes what is in hand within 10 seconds, and ends every thread. */
  @Override
  public void close() {
    polling.close();
    handler.drain(drain);
    sender.close();
    handler.close();
    store.close();
  }
}
