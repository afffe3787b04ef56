package dev.parley.launcher.cli;

import dev.parley.bot.journal.Journal;
import dev.parley.bot.observe.LibraryMeters;
import dev.parley.bot.observe.Observer;
import dev.parley.launcher.serve.Channel;
import dev.parley.launcher.serve.HealthLog;
import dev.parley.launcher.serve.Serving;
import dev.parley.launcher.serve.Shutdown;
import dev.parley.launcher.settings.Settings;
import dev.parley.launcher.wiring.RunningBot;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
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
    Settings settings = parley.settings(Level.INFO);
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    List<Channel.Starter> channels = parley.context().channels().apply(settings, registry);
    if (channels.isEmpty()) {
      throw new UsageException(
          "no chat is set up: set TELEGRAM_BOT_TOKEN, or SLACK_BOT_TOKEN and SLACK_APP_TOKEN, see"
              + " \"On Telegram\" and \"On Slack\" in README.md");
    }
    Shutdown shutdown = parley.context().shutdown();
    shutdown.beOrderly();
    Journal journal = new Journal(settings.data());
    try (RunningBot bot =
        parley.openBot(new Observer(registry, journal, settings.log().questions()))) {
      LibraryMeters.show(bot::library, InstantSource.system(), registry);
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
