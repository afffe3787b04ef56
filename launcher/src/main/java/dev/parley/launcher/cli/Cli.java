package dev.parley.launcher.cli;

import dev.parley.launcher.settings.SettingException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command line: results to standard output, everything else to standard error. */
public final class Cli {

  private static final int WIDEST_HELP = 100;

  private Cli() {}

  /**
   * Runs it.
   *
   * @param out standard output, written as UTF-8
   * @param err standard error, written as UTF-8
   * @return 0 for an answer or a refusal, 2 for wrong use, 1 for failure
   */
  public static int run(
      CommandContext context, OutputStream out, OutputStream err, String... args) {
    StandardOutput output = new StandardOutput(out);
    CommandLine commandLine = commandLine(context);
    commandLine.setOut(writer(output));
    commandLine.setErr(writer(err));
    int status = commandLine.execute(Arguments.of(args, commandLine.getSubcommands().keySet()));
    commandLine.getOut().flush();
    Optional<String> failure = output.failure();
    failure.ifPresent(why -> parley(commandLine).complain("the output cannot be written: " + why));
    commandLine.getErr().flush();
    return failure.isPresent() ? ExitStatus.FAILURE : status;
  }

  private static CommandLine commandLine(CommandContext context) {
    return new CommandLine(new ParleyCommand(context))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setSubcommandsCaseInsensitive(true)
        .setColorScheme(
            Help.defaultColorScheme(
                switch (context.display().style()) {
                  case ANSI -> Help.Ansi.ON;
                  case PLAIN -> Help.Ansi.OFF;
                }))
        .setUsageHelpWidth(Math.max(55, Math.min(WIDEST_HELP, context.display().width())))
        .setParameterExceptionHandler((e, args) -> wrongUse(e))
        .setExecutionExceptionHandler((e, commandLine, parsed) -> failed(e, commandLine));
  }

  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static ParleyCommand parley(CommandLine commandLine) {
    return (ParleyCommand) commandLine.getCommandSpec().root().userObject();
  }

  private static int wrongUse(ParameterException e) {
    String meant =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions().stream()
                .findFirst()
                .map(suggestion -> ". Did you mean " + suggestion + "?")
                .orElse("")
            : "";
    CommandLine commandLine = e.getCommandLine();
    parley(commandLine)
        .complain(
            e.getMessage()
                + meant
                + " (see "
                + commandLine.getCommandSpec().qualifiedName()
                + " --help)");
    return ExitStatus.WRONG_USE;
  }

  private static int failed(Exception e, CommandLine commandLine) {
    ParleyCommand parley = parley(commandLine);
    if (e instanceof OutputException) {
      return ExitStatus.OK;
    }
    if (parley.debug()) {
      parley.showTrace(e);
    }
    parley.complain(Failure.describe(e));
    return e instanceof UsageException || e instanceof SettingException
        ? ExitStatus.WRONG_USE
        : ExitStatus.FAILURE;
  }
}
