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
import dev.parley.web.WebAdapter;
import dev.parley.web.WebSettings;
import dev.parley.web.server.WebPort;
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

/** Answers in chats and on the web until it is stopped. */
@Command(
    name = "serve",
    description =
        "Answers on the web, and in the chats that are set up, until it is stopped (Ctrl-C)."
            + " README.md says how to set them up.",
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
      LOG.info(
          "No chat is set up, and Parley answers on the web alone; see \"On Telegram\" and \"On"
              + " Slack\" in README.md");
    }
    Shutdown shutdown = parley.context().shutdown();
    shutdown.beOrderly();
    Journal journal = new Journal(settings.data());
    try (RunningBot bot =
        parley.openBot(new Observer(registry, journal, settings.log().questions()))) {
      LibraryMeters.show(bot::library, bot::index, InstantSource.system(), registry);
      if (!shutdown.requested()) {
        serve(settings.web(), channels, bot, registry, journal, shutdown);
      }
    }
    LOG.info("Stopped");
    return ExitStatus.OK;
  }

  private static void serve(
      WebSettings settings,
      List<Channel.Starter> channels,
      RunningBot bot,
      PrometheusMeterRegistry registry,
      Journal journal,
      Shutdown shutdown)
      throws InterruptedException {
    // The port first: where another Parley has it, its chats must not be disturbed.
    try (WebPort port = WebAdapter.port(settings);
        Serving serving = Serving.start(channels, bot);
        WebAdapter web = WebAdapter.start(settings, port, parts(bot, serving, registry, journal))) {
      LOG.info(
          "On the web at {}{}",
          web.address(),
          settings.publicUrl().map(url -> ", for others at " + url).orElse(""));
      HealthLog log = new HealthLog();
      while (!shutdown.await(BETWEEN_LOOKS)) {
        log.look(serving.health());
      }
    }
  }

  private static WebAdapter.Parts parts(
      RunningBot bot, Serving serving, PrometheusMeterRegistry registry, Journal journal) {
    return new WebAdapter.Parts(
        bot, bot::library, bot::index, serving::health, serving.inlets(), registry, journal);
  }
}
