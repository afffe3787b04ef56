package dev.parley.launcher.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Loads the model and embeds once: the process that {@code bench} sets {@code ask} against. */
@Command(
    name = "embed",
    hidden = true,
    description = "Loads the model, embeds a text and prints how many numbers came out.")
final class EmbedCommand implements Callable<Integer> {

  @ParentCommand private ParleyCommand parley;

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "Several words are joined.")
  private List<String> words;

  @Override
  public Integer call() {
    String text = ParleyCommand.joined(words);
    parley.out().println(parley.context().maintenance().embed(parley.settings(), text));
    return ExitStatus.OK;
  }
}
