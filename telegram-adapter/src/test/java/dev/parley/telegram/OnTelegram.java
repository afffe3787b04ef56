package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.bot.Bot;
import dev.parley.bot.FixedBot;
import dev.parley.bot.channel.InletServer;
import dev.parley.bot.channel.Patience;
import dev.parley.telegram.fake.FakeTelegram;
import dev.parley.telegram.fake.Message;
import dev.parley.telegram.fake.Speaker;
import dev.parley.telegram.handle.Limits;
import dev.parley.telegram.receive.Pace;
import dev.parley.telegram.send.Paces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A bot served on a server that is as strict as Telegram, from update to message. */
abstract class OnTelegram {

  static final long ANN = 71;
  static final long BEN = 72;
  static final long TEAM = -1_001;
  static final String BOT = "@" + FakeTelegram.BOT_NAME;

  static final String PUBLIC_URL = "https://bot.example/parley";

  /** Without Telegram's pace, and soon again where something failed. */
  static final TelegramLimits LIMITS =
      new TelegramLimits(
          new Pace(
              Duration.ofSeconds(20),
              Duration.ofMillis(20),
              Duration.ofMillis(200),
              Duration.ofMillis(100),
              Duration.ofMillis(200),
              Duration.ofMillis(10),
              Duration.ofHours(24)),
          Duration.ofMillis(100),
          new Paces(100_000, 100_000, 100_000),
          new Patience(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMinutes(1)),
          Limits.USUAL,
          Duration.ofSeconds(1));

  /** More than any test asks. */
  private static final int RATE = 100_000;

  @TempDir Path data;

  final FakeTelegram telegram = FakeTelegram.start();
  final FixedBot bot = new FixedBot();
  final MeterRegistry registry = new SimpleMeterRegistry();
  final Speaker ann = telegram.user(ANN);

  private TelegramAdapter adapter;
  private Optional<InletServer> server = Optional.empty();

  @AfterEach
  void endAndCheckThatNothingUndocumentedWasCalled() {
    stop();
    telegram.close();
    assertThat(telegram.violations()).isEmpty();
  }

  TelegramAdapter serve() {
    return serve(bot);
  }

  TelegramAdapter serve(Bot served) {
    return serve(settings(RATE, Set.of()), served);
  }

  TelegramAdapter serve(TelegramSettings settings, Bot served) {
    return serve(settings, served, LIMITS);
  }

  TelegramAdapter serve(TelegramSettings settings, Bot served, TelegramLimits limits) {
    adapter = TelegramAdapter.start(settings, served, data, registry, limits);
    return adapter;
  }

  /** Serves with Telegram posting updates, through a reverse proxy. */
  TelegramAdapter serveByWebhook(Bot served, int rate) {
    TelegramAdapter started =
        serve(
            new TelegramSettings(
                FakeTelegram.TOKEN,
                telegram.api(),
                rate,
                Set.of(),
                Optional.of(URI.create(PUBLIC_URL))),
            served);
    server = Optional.of(new InletServer(started.inlets(), 0));
    server.ifPresent(it -> telegram.proxy(PUBLIC_URL, it.address()));
    return started;
  }

  TelegramAdapter serveByWebhook() {
    TelegramAdapter started = serveByWebhook(bot, RATE);
    eventually(() -> started.health().alive());
    return started;
  }

  /** What the reverse proxy leads to. */
  URI localServer() {
    return server.orElseThrow().address();
  }

  /** As a stop of the program and a new start are. */
  TelegramAdapter serveAgain() {
    stop();
    return serve();
  }

  void stop() {
    if (adapter != null) {
      adapter.close();
    }
    server.ifPresent(InletServer::close);
    server = Optional.empty();
  }

  TelegramSettings settings(int rate, Set<Long> chats) {
    return new TelegramSettings(FakeTelegram.TOKEN, telegram.api(), rate, chats);
  }

  /** The bot's messages in a chat, once there are this many. */
  static List<Message> messages(Speaker chat, int number) {
    eventually(() -> chat.answers().size() >= number);
    assertThat(chat.answers()).hasSize(number);
    return chat.answers();
  }

  /** The bot's only message in a chat, once it is there. */
  static Message message(Speaker chat) {
    return messages(chat, 1).get(0);
  }

  /** The bot's only reply to a message, once it is there. */
  static Message replyTo(Speaker chat, int question) {
    eventually(() -> !chat.repliesTo(question).isEmpty());
    assertThat(chat.repliesTo(question)).hasSize(1);
    return chat.repliesTo(question).get(0);
  }

  /** What the one who pressed a button is told. */
  String told(String press) {
    eventually(() -> telegram.notification(press).isPresent());
    return telegram.notification(press).orElseThrow().text();
  }

  static void eventually(Callable<Boolean> condition) {
    patiently().until(condition);
  }

  static ConditionFactory patiently() {
    return await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofSeconds(10));
  }

  /** What callers see of one message after the other. */
  static List<String> shown(List<Message> messages) {
    return messages.stream().map(Message::shown).toList();
  }
}
