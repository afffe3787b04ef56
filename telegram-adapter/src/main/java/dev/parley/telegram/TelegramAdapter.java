package dev.parley.telegram;

import dev.parley.bot.Bot;
import dev.parley.bot.channel.ChannelStore;
import dev.parley.bot.channel.Feedback;
import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Inlet;
import dev.parley.bot.journal.Journal;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.telegram.handle.Handler;
import dev.parley.telegram.receive.Hook;
import dev.parley.telegram.receive.Polling;
import dev.parley.telegram.receive.Receiver;
import dev.parley.telegram.receive.Webhook;
import dev.parley.telegram.send.Sender;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A bot's presence on Telegram. Thread-safe. */
public final class TelegramAdapter implements AutoCloseable {

  private final ChannelStore store;
  private final Sender sender;
  private final Handler handler;
  private final Receiver receiver;
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
    try {
      handler.start();
      this.receiver =
          settings
              .hook()
              .map(hook -> webhook(settings, hook, limits))
              .orElseGet(() -> polling(settings, limits));
    } catch (RuntimeException e) {
      closeAllButReceiver();
      throw e;
    }
  }

  private Receiver webhook(TelegramSettings settings, Hook hook, TelegramLimits limits) {
    return Webhook.start(
        settings.api(), settings.token(), hook, limits.polling(), limits.look(), handler::offer);
  }

  private Receiver polling(TelegramSettings settings, TelegramLimits limits) {
    return Polling.start(settings.api(), settings.token(), limits.polling(), handler);
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

  /** What Telegram posts to, for whoever listens; none where it is asked for updates. */
  public List<Inlet> inlets() {
    return receiver.inlets();
  }

  /** Whether updates are really coming in. */
  public Health health() {
    return receiver.health();
  }

  /** Takes in no more, finishes what is in hand within 10 seconds, and ends every thread. */
  @Override
  public void close() {
    receiver.close();
    closeAllButReceiver();
  }

  private void closeAllButReceiver() {
    handler.drain(drain);
    sender.close();
    handler.close();
    store.close();
  }
}
