package dev.parley.slack;

import dev.parley.bot.ConversationId;
import dev.parley.bot.FixedBot;
import dev.parley.bot.ForwardingBot;
import dev.parley.bot.Reply;
import dev.parley.slack.fake.FakeSlack;
import dev.parley.slack.fake.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The adapter in a process of its own, to be killed. Its bot takes 20 ms for an answer. */
final class ServedProcess implements AutoCloseable {

  private static final String STARTED = "started";
  private static final long THINKING = TimeUnit.MILLISECONDS.toNanos(20);

  private final Process process;

  private ServedProcess(Process process) {
    this.process = process;
  }

  static ServedProcess overSocket(FakeSlack slack, Workspace workspace, Path data) {
    return start(slack, workspace, data, FakeSlack.APP_TOKEN, "0");
  }

  static ServedProcess overHttp(
      FakeSlack slack, Workspace workspace, Path data, String secret, int port, String... options) {
    return start(slack, workspace, data, secret, "" + port, options);
  }

  private static ServedProcess start(
      FakeSlack slack,
      Workspace workspace,
      Path data,
      String secret,
      String port,
      String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ServedProcess.class.getName());
    command.addAll(
        List.of(slack.api().toString(), workspace.botToken(), secret, port, data.toString()));
    try {
      return new ServedProcess(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  void awaitStart() throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    while (line != null && !line.equals(STARTED)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new AssertionError("the process ended");
    }
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  public static void main(String[] args) throws InterruptedException {
    SlackSettings.Transport transport =
        args[3].equals("0")
            ? new SlackSettings.SocketMode(args[2])
            : new SlackSettings.Http(args[2], "127.0.0.1", Integer.parseInt(args[3]));
    SlackSettings settings =
        new SlackSettings(List.of(args[1]), transport, URI.create(args[0]), 1_000_000, Set.of());
    SlackAdapter.start(
        settings,
        new ForwardingBot(new FixedBot()) {
          @Override
          public Reply reply(ConversationId conversation, String text) {
            LockSupport.parkNanos(THINKING);
            return super.reply(conversation, text);
          }
        },
        Path.of(args[4]));
    System.out.println(STARTED);
    Thread.sleep(Long.MAX_VALUE);
  }
}
