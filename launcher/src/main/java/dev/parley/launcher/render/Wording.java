package dev.parley.launcher.render;

import dev.parley.bot.NoAnswer;
import dev.parley.bot.Statement;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Publication;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.stream.Collectors;

/** Plain words for values. Pure; text from articles goes through as it is. */
final class Wording {

  private Wording() {}

  /** Such as "28 February 2025". */
  static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day);
  }

  /** Such as "28 February 2025", "February 2025", "2025" or "27 February to 3 March 2025". */
  static String time(EventTime time) {
    return switch (time.precision()) {
      case DAY -> day(time.first());
      case MONTH -> month(time.first());
      case YEAR -> String.valueOf(time.first().getYear());
      case RANGE -> range(time.first(), time.last());
    };
  }

  /** When an article was published, and how that is known where the article does not say it. */
  static String published(Article article) {
    return article
        .published()
        .map(published -> "published " + day(published.day()) + basis(published.basis()))
        .orElse("date of publication not known");
  }

  /** A refusal in one or two sentences. */
  static String refusal(NoAnswer refusal) {
    return "The articles don't say."
        + refusal.upTo().map(day -> " They reach up to " + day(day) + ".").orElse("");
  }

  /** What is said, with its marks: "Words. [1][2]". */
  static String marked(Statement statement) {
    return statement.text()
        + " "
        + statement.citations().stream()
            .map(number -> "[" + number + "]")
            .collect(Collectors.joining());
  }

  private static String basis(Publication.Basis basis) {
    return switch (basis) {
      case STATED -> "";
      case URL -> ", date from its address";
      case INFERRED -> ", date inferred";
    };
  }

  private static String range(LocalDate first, LocalDate last) {
    if (first.getYear() != last.getYear()) {
      return day(first) + " to " + day(last);
    }
    String start =
        first.getMonth() == last.getMonth()
            ? String.valueOf(first.getDayOfMonth())
            : first.getDayOfMonth() + " " + name(first.getMonth());
    return start + " to " + day(last);
  }

  private static String month(LocalDate day) {
    return name(day.getMonth()) + " " + day.getYear();
  }

  /** Spares the start the tens of milliseconds that the locale data behind a formatter take. */
  private static String name(Month month) {
    return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
