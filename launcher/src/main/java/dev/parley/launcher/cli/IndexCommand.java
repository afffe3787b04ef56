package dev.parley.launcher.cli;

import dev.parley.launcher.settings.Settings;
import dev.parley.launcher.wiring.Maintenance;
import dev.parley.launcher.wiring.Maintenance.IndexState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes the index anew, or looks whether it is sound. */
@Command(
    name = "index",
    description = "Makes the index of the articles anew. It is otherwise kept up by itself.",
    footerHeading = "%nExamples:%n",
    footer = {"  parley index", "  parley index --verify"})
final class IndexCommand implements Callable<Integer> {

  @ParentCommand private ParleyCommand parley;

  @Option(
      names = "--verify",
      description = "Change nothing; say whether the index is sound and up to date.")
  private boolean verify;

  @Override
  public Integer call() {
    Settings settings = parley.settings();
    Maintenance maintenance = parley.context().maintenance();
    IndexState state =
        verify
            ? maintenance.verify(settings)
            : maintenance.rebuild(settings, parley.progress("Indexing", "passages"));
    if (!state.sound()) {
      parley.complain(state.problem());
      return ExitStatus.FAILURE;
    }
    parley
        .out()
        .println(
            (verify ? "The index is sound: " : "Indexed ")
                + state.articles()
                + " articles, "
                + state.passages()
                + " passages.");
    return ExitStatus.OK;
  }
}
