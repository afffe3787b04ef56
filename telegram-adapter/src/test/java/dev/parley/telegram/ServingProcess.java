package dev.parley.telegram;

import dev.parley.bot.ConversationId;
import dev.parley.bot.Reply;
import dev.parley.telegram.fake.FakeTelegram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Another process that serves on Telegram until it is killed. */
final class ServingProcess {

  private ServingProcess() {}

  /**
   * Starts it.
   *
   * @param thinkingMillis how long each answer takes
   */
  static Process start(URI api, Path data, int thinkingMillis) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ServingProcess.class.getName(),
            api.toString(),
            data.toString(),
            Integer.toString(thinkingMillis))
        .inheritIO()
        .start();
  }

  public static void main(String[] args) throws InterruptedException {
    long thinking = TimeUnit.MILLISECONDS.toNanos(Integer.parseInt(args[2]));
    TelegramSettings settings =
        new TelegramSettings(FakeTelegram.TOKEN, URI.create(args[0]), 100_000, Set.of());
    TelegramAdapter.start(
        settings,
        new ForwardingBot(new FixedBot()) {
          @Override
          public Reply reply(ConversationId conversation, String text) {
            LockSupport.parkNanos(thinking);
            return super.reply(conversation, text);
          }
        },
        Path.of(args[1]),
        OnTelegram.LIMITS);
    Thread.currentThread().join();
  }
}
