package dev.parley.launcher.cli;

import dev.parley.launcher.serve.Channel;
import dev.parley.launcher.serve.HealthLog;
import dev.parley.launcher.serve.Serving;
import dev.parley.launcher.serve.Shutdown;
import dev.parley.launcher.wiring.RunningBot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Answers in chats until it is stopped. */
@Command(
    name = "serve",
    description =
        "Answers in the chats that are set up, until it is stopped (Ctrl-C). README.md says how to"
            + " set them up.",
    footerHeading = "%nExamples:%n",
    footer = {"  parley serve", "  parley serve --knowledge ~/articles"})
final class ServeCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  @ParentCommand private ParleyCommand parley;

  @Override
  public Integer call() throws InterruptedException {
    List<Channel.Starter> channels = parley.context().channels().apply(parley.settings(Level.INFO));
    if (channels.isEmpty()) {
      throw new UsageException(
          "no chat is set up: set TELEGRAM_BOT_TOKEN, or SLACK_BOT_TOKEN and SLACK_APP_TOKEN, see"
              + " \"On Telegram\" and \"On Slack\" in README.md");
    }
    Shutdown shutdown = parley.context().shutdown();
    shutdown.beOrderly();
    try (RunningBot bot = parley.openBot()) {
      if (!shutdown.requested()) {
        serve(channels, bot, shutdown);
      }
    }
    LOG.info("Stopped");
    return ExitStatus.OK;
  }

  private static void serve(List<Channel.Starter> channels, RunningBot bot, Shutdown shutdown)
      throws InterruptedException {
    try (Serving serving = Serving.start(channels, bot)) {
      suggestOnce(bot);
      HealthLog log = new HealthLog();
      while (!shutdown.await(BETWEEN_LOOKS)) {
        log.look(serving.health());
      }
    }
  }

  /** The first suggestions take a while, which nobody who says hello should have to wait. */
  private static void suggestOnce(RunningBot bot) {
    Thread thread = new Thread(() -> bot.suggestions(""), "first-suggestions");
    thread.setDaemon(true);
    thread.start();
  }
}
