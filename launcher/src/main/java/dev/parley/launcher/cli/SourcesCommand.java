package dev.parley.launcher.cli;

import dev.parley.bot.Reply;
import dev.parley.launcher.wiring.RunningBot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Which articles there are. */
@Command(
    name = "sources",
    description = "The articles: dates and how they are known, links, number of sentences.",
    footerHeading = "%nExamples:%n",
    footer = {"  parley sources", "  parley sources --json | jq -r '.sources[].title'"})
final class SourcesCommand implements Callable<Integer> {

  @ParentCommand private ParleyCommand parley;

  @Option(names = "--json", description = "Print one JSON object on one line.")
  private boolean json;

  @Override
  public Integer call() {
    try (RunningBot bot = parley.openBot()) {
      Reply sources = bot.sources();
      return json ? parley.printJson(sources) : parley.print(sources);
    }
  }
}
