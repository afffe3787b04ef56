package dev.parley.telegram;

import dev.parley.bot.FixedBot;
import dev.parley.bot.SlowBot;
import dev.parley.bot.channel.ChildProcess;
import dev.parley.bot.channel.InletServer;
import dev.parley.telegram.fake.FakeTelegram;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  /** Starts it with Telegram posting updates, through a reverse proxy to this port. */
  static ChildProcess byWebhook(URI api, Path data, int port) throws IOException {
    return ChildProcess.start(
        ServingProcess.class,
        List.of("-XX:TieredStopAtLevel=1"),
        api.toString(),
        data.toString(),
        "15",
        Integer.toString(port));
  }

  public static void main(String[] args) throws InterruptedException {
    Duration thinking = Duration.ofMillis(Integer.parseInt(args[2]));
    Path data = Path.of(args[1]);
    Optional<Integer> port =
        args.length > 3 ? Optional.of(Integer.valueOf(args[3])) : Optional.empty();
    TelegramAdapter adapter =
        TelegramAdapter.start(
            new TelegramSettings(
                FakeTelegram.TOKEN,
                URI.create(args[0]),
                1_000_000,
                Set.of(),
                port.map(any -> URI.create(OnTelegram.PUBLIC_URL))),
            new SlowBot(new FixedBot(), thinking),
            data,
            new SimpleMeterRegistry(),
            OnTelegram.LIMITS);
    // Ends with the process.
    InletServer unused = new InletServer(adapter.inlets(), port.orElse(0));
    ChildProcess.serve(adapter, data);
  }
}
