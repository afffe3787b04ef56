package dev.parley.launcher.cli;

import dev.parley.launcher.bench.Bench;
import dev.parley.launcher.bench.Figures;
import dev.parley.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures what answers cost beside the model. */
@Command(
    name = "bench",
    description =
        "Measures how long replies, indexing and whole processes take against what the model alone"
            + " takes, and the memory they need.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley bench",
      "  parley bench --json | jq '.figures[] | {name, measured}'",
      "  parley bench --passages 100000 --sentences more-sentences.txt"
    })
final class BenchCommand implements Callable<Integer> {

  @ParentCommand private ParleyCommand parley;

  @Option(names = "--json", description = "Print one JSON object on one line.")
  private boolean json;

  @Option(
      names = "--passages",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Also ask an index of about N passages made of shuffled sentences. It is made once in the"
              + " data folder: 100000 take some 15 minutes and 4 GB there.")
  private int passages;

  @Option(
      names = "--sentences",
      paramLabel = "FILE",
      description =
          "Take sentences from this file besides the articles': text, or JSON lines with"
              + " \"sentences\" or \"passages\", also as .gz. May be given again.")
  private List<Path> sentences = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "25",
      description = "Time every question N times, after as many to warm up (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "7",
      description = "Time every process N times (${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--indexed",
      paramLabel = "N",
      defaultValue = "32",
      description = "Time indexing about N passages (${DEFAULT-VALUE}).")
  private int indexed;

  @Override
  public Integer call() throws IOException {
    Bench.Extent extent = extent();
    Settings settings = parley.settings();
    Figures figures =
        new Bench(settings, extent, parley::progress)
            .run(parley.context().maintenance().read(settings), parley.context().script());
    if (json) {
      parley.printLine(figures.json());
    } else {
      parley.out().print(figures.table());
    }
    return ExitStatus.OK;
  }

  private Bench.Extent extent() {
    try {
      return new Bench.Extent(passages, sentences, rounds, runs, indexed);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }
}
