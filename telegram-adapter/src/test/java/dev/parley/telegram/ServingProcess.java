package dev.parley.telegram;

import dev.parley.bot.FixedBot;
import dev.parley.bot.SlowBot;
import dev.parley.bot.channel.ChildProcess;
import dev.parley.telegram.fake.FakeTelegram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Another process that serves on Telegram until it is ended or killed. */
final class ServingProcess {

  private ServingProcess() {}

  /**
   * Starts it.
   *
   * @param thinkingMillis how long each answer takes
   */
  static ChildProcess start(URI api, Path data, int thinkingMillis, String... options)
      throws IOException {
    return ChildProcess.start(
        ServingProcess.class,
        List.of(options),
        api.toString(),
        data.toString(),
        Integer.toString(thinkingMillis));
  }

  public static void main(String[] args) throws InterruptedException {
    Duration thinking = Duration.ofMillis(Integer.parseInt(args[2]));
    Path data = Path.of(args[1]);
    TelegramAdapter adapter =
        TelegramAdapter.start(
            new TelegramSettings(FakeTelegram.TOKEN, URI.create(args[0]), 1_000_000, Set.of()),
            new SlowBot(new FixedBot(), thinking),
            data,
            OnTelegram.LIMITS);
    ChildProcess.serve(adapter, data);
  }
}
