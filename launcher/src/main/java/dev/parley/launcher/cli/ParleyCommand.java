package dev.parley.launcher.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.bot.Notice;
import dev.parley.bot.Reply;
import dev.parley.bot.observe.ReplyListener;
import dev.parley.bot.render.SafeText;
import dev.parley.launcher.batch.Batch;
import dev.parley.launcher.logging.Logging;
import dev.parley.launcher.logging.Secrets;
import dev.parley.launcher.render.JsonLine;
import dev.parley.launcher.render.JsonRenderer;
import dev.parley.launcher.settings.Settings;
import dev.parley.launcher.wiring.RunningBot;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself, and what its commands share: options, settings, output. */
@Command(
    name = "parley",
    description =
        "Answers questions about a folder of news articles, every statement with a quote.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    subcommands = {
      AskCommand.class,
      ChatCommand.class,
      ServeCommand.class,
      TimelineCommand.class,
      SourcesCommand.class,
      FeedbackCommand.class,
      ImportCommand.class,
      IndexCommand.class,
      EvalCommand.class,
      BenchCommand.class,
      EmbedCommand.class,
      DoctorCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley ask \"Who led the delegation?\"",
      "  parley Who led the delegation",
      "  parley help ask",
    })
final class ParleyCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ParleyCommand.class);

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "The folder of articles (otherwise PARLEY_KNOWLEDGE, or the one that comes along).")
  private Path knowledge;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Log everything to standard error, and show where a failure came from.")
  private boolean debug;

  @Spec private CommandSpec spec;

  private final CommandContext context;
  private Settings settings;
  private Secrets secrets = Secrets.NONE;

  ParleyCommand(CommandContext context) {
    this.context = context;
  }

  /** Without a command there is nothing to do but to say which there are. */
  @Override
  public Integer call() {
    spec.commandLine().usage(err());
    return ExitStatus.WRONG_USE;
  }

  boolean debug() {
    return debug;
  }

  CommandLine commandLine() {
    return spec.commandLine();
  }

  CommandContext context() {
    return context;
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  Settings settings() {
    return settings(Level.WARN);
  }

  /**
   * The settings, with what the options say instead; the first call reads them and starts the log.
   *
   * @param usualLevel the least that is logged where the operator has not said it
   */
  Settings settings(Level usualLevel) {
    if (settings == null) {
      Settings read = context.settings().get();
      secrets = Secrets.of(read.secrets());
      Level level = debug ? Level.DEBUG : read.log().level().orElse(usualLevel);
      Logging.start(level, read.log().format(), secrets);
      read.warnings().forEach(LOG::warn);
      settings = knowledge == null ? read : read.withKnowledge(knowledge);
    }
    return settings;
  }

  RunningBot openBot() {
    return openBot(ReplyListener.NONE);
  }

  RunningBot openBot(ReplyListener listener) {
    return context.bots().overFolder(settings(), listener, progress("Indexing", "passages"));
  }

  /** A batch whose lines are answered from the articles by a bot that the caller closes. */
  Batch batch(LazyBot articlesBot) {
    Settings settings = settings();
    return new Batch(articlesBot, articles -> context.bots().overPassages(settings, articles));
  }

  ProgressLine progress(String what, String unit) {
    return new ProgressLine(what, unit, context.display().liveErrors(), err(), System::nanoTime);
  }

  /** Prints a reply for a reader, and says how the process ends with it. */
  int print(Reply reply) {
    if (reply instanceof Notice notice) {
      complain(notice.text());
      return ExitStatus.WRONG_USE;
    }
    return printAnswer(reply);
  }

  /** Prints a reply that is none to wrong use. */
  int printAnswer(Reply reply) {
    out().print(reply.renderWith(context.display().renderer()));
    return ExitStatus.OK;
  }

  /** Prints a reply for a program, with what is to be added to it. */
  int printJson(Reply reply, UnaryOperator<ObjectNode> addition) {
    printLine(addition.apply(reply.renderWith(new JsonRenderer())));
    return reply instanceof Notice ? ExitStatus.WRONG_USE : ExitStatus.OK;
  }

  int printJson(Reply reply) {
    return printJson(reply, UnaryOperator.identity());
  }

  /**
   * Prints one line of JSON at once: its reader may be waiting for it.
   *
   * @throws OutputException when nobody reads on
   */
  void printLine(ObjectNode line) {
    printLine(JsonLine.of(line));
  }

  private void printLine(String line) {
    out().print(line + "\n");
    if (out().checkError()) {
      throw new OutputException();
    }
  }

  /** The same without secrets, for what people have written. */
  void printMaskedLine(ObjectNode line) {
    printLine(masked(JsonLine.of(line)));
  }

  /** One line on standard error. */
  void complain(String message) {
    err().println("parley: " + SafeText.oneLine(masked(message)));
  }

  /** Where a failure came from. */
  void showTrace(Exception e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    masked(trace.toString()).lines().forEach(line -> err().println("  " + SafeText.oneLine(line)));
  }

  /** The text without secrets. */
  String masked(String text) {
    return secrets.mask(text);
  }

  /** Words of the command line as one text. */
  static String joined(List<String> words) {
    return words == null ? "" : String.join(" ", words);
  }
}
