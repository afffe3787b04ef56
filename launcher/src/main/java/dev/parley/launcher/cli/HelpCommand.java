package dev.parley.launcher.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What the commands are. */
@Command(
    name = "help",
    description = "What the commands are, or how one of them is used.",
    footerHeading = "%nExamples:%n",
    footer = {"  parley help", "  parley help ask"})
final class HelpCommand implements Callable<Integer> {

  @ParentCommand private ParleyCommand parley;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command to explain.")
  private String command;

  @Override
  public Integer call() {
    CommandLine all = parley.commandLine();
    CommandLine one = command == null ? all : all.getSubcommands().get(command);
    if (one == null) {
      throw new UsageException("there is no command \"" + command + "\" (see parley help)");
    }
    one.usage(parley.out());
    return ExitStatus.OK;
  }
}
