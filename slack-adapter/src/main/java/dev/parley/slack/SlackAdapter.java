package dev.parley.slack;

import dev.parley.bot.Bot;
import dev.parley.bot.channel.ChannelStore;
import dev.parley.bot.channel.Feedback;
import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Inlet;
import dev.parley.bot.journal.Journal;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.slack.SlackSettings.Http;
import dev.parley.slack.SlackSettings.SocketMode;
import dev.parley.slack.SlackSettings.Transport;
import dev.parley.slack.handle.Handler;
import dev.parley.slack.receive.BoltApp;
import dev.parley.slack.receive.HttpReceiver;
import dev.parley.slack.receive.Receiver;
import dev.parley.slack.receive.SocketReceiver;
import dev.parley.slack.send.Api;
import dev.parley.slack.send.Sender;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A bot's presence on Slack. Thread-safe. */
public final class SlackAdapter implements AutoCloseable {

  private final ChannelStore store;
  private final Api api;
  private final Sender sender;
  private final Handler handler;
  private final BoltApp app;
  private final Receiver receiver;
  private final Duration drain;

  private SlackAdapter(
      SlackSettings settings, Bot bot, Path data, MeterRegistry registry, SlackLimits limits) {
    ChannelMeters meters = new ChannelMeters(registry, "slack");
    this.store = ChannelStore.open(data.resolve("slack.db"));
    this.drain = limits.drain();
    this.api = new Api(settings.api(), settings.botTokens());
    this.sender = new Sender(api, settings.botTokens(), limits.paces(), limits.patience(), meters);
    this.handler =
        new Handler(
            sender,
            bot,
            settings.rate(),
            settings.channels(),
            settings.site(),
            store,
            new Feedback("slack", new Journal(data), meters),
            meters,
            limits.handling());
    this.app = new BoltApp(api.slack(), sender.workspaces(), handler);
    try {
      handler.start();
      this.receiver = receiver(settings.transport());
    } catch (RuntimeException e) {
      closeAllButReceiver();
      throw e;
    }
  }

  private Receiver receiver(Transport transport) {
    if (transport instanceof SocketMode socket) {
      return SocketReceiver.start(api.slack(), socket.appToken(), app);
    }
    return new HttpReceiver(((Http) transport).signingSecret(), app);
  }

  /**
   * Starts to serve; returns at once, also while Slack cannot be reached.
   *
   * @param data the folder for what must survive a restart, and for what people think of answers
   * @param registry where is counted what comes in and goes out
   * @throws dev.parley.bot.channel.StoreException when its records there cannot be opened
   */
  public static SlackAdapter start(
      SlackSettings settings, Bot bot, Path data, MeterRegistry registry) {
    return start(settings, bot, data, registry, SlackLimits.USUAL);
  }

  static SlackAdapter start(
      SlackSettings settings, Bot bot, Path data, MeterRegistry registry, SlackLimits limits) {
    return new SlackAdapter(settings, bot, data, registry, limits);
  }

  /** What Slack posts to, for whoever listens; none in Socket Mode. */
  public List<Inlet> inlets() {
    return receiver.inlets();
  }

  /** Whether events are really coming in, of a workspace that is served. */
  public Health health() {
    Health workspaces = sender.workspaces().health();
    return workspaces.alive() ? receiver.health() : workspaces;
  }

  /** Takes in no more, finishes what is in hand within 10 seconds, and ends every thread. */
  @Override
  public void close() {
    receiver.close();
    closeAllButReceiver();
  }

  private void closeAllButReceiver() {
    handler.drain(drain);
    api.finishMessages();
    sender.close();
    api.close();
    handler.close();
    app.close();
    store.close();
  }
}
