package dev.parley.launcher.cli;

import dev.parley.launcher.eval.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores the bot on questions whose answers are known. */
@Command(
    name = "eval",
    description = "Asks questions whose answers are known; prints every miss and the figures.",
    footerHeading = "%nExamples:%n",
    footer = {"  parley eval questions.jsonl"})
final class EvalCommand implements Callable<Integer> {

  @ParentCommand private ParleyCommand parley;

  @Parameters(
      paramLabel = "FILE",
      description =
          "One JSON object a line: id, turns, answerable, and optionally kind, must, mustNot,"
              + " cites, gold and passages.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    List<String> questions = Files.readAllLines(file);
    ProgressLine progress = parley.progress("Asking", "questions");
    try (LazyBot bot = new LazyBot(parley::openBot)) {
      Evaluation evaluation =
          Evaluation.run(
              questions, parley.batch(bot), done -> progress.update(done, questions.size()));
      progress.update(1, 1);
      parley.out().print(evaluation.report());
    }
    return ExitStatus.OK;
  }
}
