package dev.parley.bot.timeline;

import dev.parley.knowledge.EventTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One event, and all that reports it. */
final class Happening {

  private final List<Report> reports = new ArrayList<>();

  Happening(Report first) {
    reports.add(first);
  }

  void add(Report report) {
    reports.add(report);
  }

  List<Report> reports() {
    return List.copyOf(reports);
  }

  boolean isLead() {
    return reports.stream().anyMatch(Report::lead);
  }

  /** The finest time that a report gives; of several, the surest. */
  EventTime time() {
    return reports.stream()
        .map(Report::time)
        .min(Comparator.comparingLong(Happening::days).thenComparing(EventTime::basis))
        .orElseThrow();
  }

  static long days(EventTime time) {
    return ChronoUnit.DAYS.between(time.first(), time.last());
  }
}
