package dev.parley.launcher.cli;

import dev.parley.bot.journal.Entry;
import dev.parley.bot.journal.Journal;
import dev.parley.launcher.render.FeedbackRenderer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What an operator can learn from what people asked. */
@Command(
    name = "feedback",
    description =
        "What people thought of answers, and what the articles did not answer, or not surely, the"
            + " newest first."
            + " Works also while \"parley serve\" runs. Nobody's name is in it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley feedback",
      "  parley feedback --unanswered --since 7d",
      "  parley feedback --ratings --since 2025-04-01",
      "  parley feedback --json --limit 1000 | jq -r '.entries[].question' | sort | uniq -c"
    })
final class FeedbackCommand implements Callable<Integer> {

  private static final Pattern AGO = Pattern.compile("(\\d{1,5})([dh])");
  private static final int HOURS_A_DAY = 24;
  private static final int SECONDS_AN_HOUR = 3600;

  @ParentCommand private ParleyCommand parley;

  @Option(
      names = "--unanswered",
      description = "Only what the articles did not answer, or not surely.")
  private boolean unanswered;

  @Option(names = "--ratings", description = "Only what people thought of answers.")
  private boolean ratings;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Only from then on: days or hours ago such as 7d or 12h, or a date.")
  private String since;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--json", description = "Print one JSON object on one line.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (unanswered && ratings) {
      throw new UsageException(
          "give either --unanswered or --ratings; without them both are shown");
    }
    if (limit < 1) {
      throw new UsageException("--limit is " + limit + ": it must be at least 1");
    }
    Instant from = since == null ? Instant.MIN : from(since, Instant.now());
    List<Entry> found =
        new Journal(parley.settings().data())
            .newestFirst().stream()
                .filter(entry -> !entry.at().isBefore(from) && isWanted(entry))
                .toList();
    print(found);
    return ExitStatus.OK;
  }

  private boolean isWanted(Entry entry) {
    return entry instanceof Entry.Rated ? !unanswered : !ratings;
  }

  private void print(List<Entry> found) {
    List<Entry> shown = found.subList(0, Math.min(limit, found.size()));
    FeedbackRenderer renderer = parley.context().display().feedbackRenderer();
    if (json) {
      parley.printMaskedLine(renderer.json(shown));
    } else {
      parley.out().print(parley.masked(renderer.table(shown, found.size() - shown.size())));
    }
  }

  private static Instant from(String since, Instant now) {
    Matcher ago = AGO.matcher(since);
    if (ago.matches()) {
      long hours = Long.parseLong(ago.group(1)) * (ago.group(2).equals("d") ? HOURS_A_DAY : 1);
      return now.minusSeconds(hours * SECONDS_AN_HOUR);
    }
    try {
      return LocalDate.parse(since).atStartOfDay(ZoneId.systemDefault()).toInstant();
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "--since is \"" + since + "\": write it as 7d, 12h or a date such as 2025-04-11");
    }
  }
}
