package dev.parley.slack;

import dev.parley.bot.FixedBot;
import dev.parley.bot.SlowBot;
import dev.parley.bot.channel.ChildProcess;
import dev.parley.bot.channel.InletServer;
import dev.parley.slack.fake.FakeSlack;
import dev.parley.slack.fake.Workspace;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Another process that serves on Slack until it is ended or killed. */
final class ServingProcess {

  private ServingProcess() {}

  /**
   * Starts it over Socket Mode.
   *
   * @param thinkingMillis how long each answer takes
   */
  static ChildProcess overSocket(
      FakeSlack slack, Workspace workspace, Path data, int thinkingMillis, String... options)
      throws IOException {
    return start(slack, workspace, data, thinkingMillis, FakeSlack.APP_TOKEN, 0, options);
  }

  /** Starts it over signed HTTP requests. */
  static ChildProcess overHttp(
      FakeSlack slack, Workspace workspace, Path data, String secret, int port, String... options)
      throws IOException {
    return start(slack, workspace, data, 0, secret, port, options);
  }

  private static ChildProcess start(
      FakeSlack slack,
      Workspace workspace,
      Path data,
      int thinkingMillis,
      String secret,
      int port,
      String... options)
      throws IOException {
    return ChildProcess.start(
        ServingProcess.class,
        List.of(options),
        slack.api().toString(),
        workspace.botToken(),
        data.toString(),
        Integer.toString(thinkingMillis),
        secret,
        Integer.toString(port));
  }

  public static void main(String[] args) throws InterruptedException {
    Path data = Path.of(args[2]);
    Duration thinking = Duration.ofMillis(Integer.parseInt(args[3]));
    int port = Integer.parseInt(args[5]);
    SlackSettings.Transport transport =
        port == 0 ? new SlackSettings.SocketMode(args[4]) : new SlackSettings.Http(args[4]);
    SlackAdapter adapter =
        SlackAdapter.start(
            new SlackSettings(
                List.of(args[1]), transport, URI.create(args[0]), 1_000_000, Set.of()),
            new SlowBot(new FixedBot(), thinking),
            data,
            new SimpleMeterRegistry(),
            OnSlack.QUICK);
    if (port > 0) {
      // Ends with the process.
      InletServer unused = new InletServer(adapter.inlets(), port);
    }
    ChildProcess.serve(adapter, data);
  }
}
