package dev.parley.launcher.cli;

import dev.parley.bot.Reply;
import dev.parley.launcher.wiring.RunningBot;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What happened when. */
@Command(
    name = "timeline",
    description = "What happened when, by all articles, one line for each event.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley timeline",
      "  parley timeline bridge repairs",
      "  parley timeline 2025-02",
      "  parley timeline 2025-02-01..2025-03-15 --json"
    })
final class TimelineCommand implements Callable<Integer> {

  @ParentCommand private ParleyCommand parley;

  @Parameters(
      arity = "0..*",
      paramLabel = "WORDS | MONTH | FROM..TO",
      description = "Only events with these words, or in this time.")
  private List<String> filter;

  @Option(names = "--json", description = "Print one JSON object on one line.")
  private boolean json;

  @Override
  public Integer call() {
    try (RunningBot bot = parley.openBot()) {
      Reply timeline = bot.timeline(ParleyCommand.joined(filter));
      return json ? parley.printJson(timeline) : parley.print(timeline);
    }
  }
}
