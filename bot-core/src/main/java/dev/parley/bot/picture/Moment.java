package dev.parley.bot.picture;

import dev.parley.bot.Timeline;
import dev.parley.bot.Timeline.Row;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Basis;
import dev.parley.knowledge.EventTime.Precision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The events of one time.
 *
 * @param time when they happened
 * @param rows the indexes of their rows in the timeline, in order
 * @param caption a few words on the one of them that most articles report, or none
 */
record Moment(EventTime time, List<Integer> rows, String caption) {

  /** Beyond these no axis has cells to draw. */
  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  Moment {
    rows = List.copyOf(rows);
  }

  /** The times of a timeline, in its order. */
  static List<Moment> of(Timeline timeline) {
    return of(timeline, UnaryOperator.identity());
  }

  /**
   * The times of a timeline, in its order.
   *
   * @param shown a text as it can be shown
   */
  static List<Moment> of(Timeline timeline, UnaryOperator<String> shown) {
    Map<EventTime, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < timeline.rows().size(); row++) {
      rows.computeIfAbsent(key(timeline.rows().get(row)), time -> new ArrayList<>()).add(row);
    }
    return rows.entrySet().stream()
        .map(e -> new Moment(e.getKey(), e.getValue(), caption(timeline, e.getValue(), shown)))
        .toList();
  }

  private static String caption(
      Timeline timeline, List<Integer> rows, UnaryOperator<String> shown) {
    return rows.stream()
        .map(row -> timeline.rows().get(row).statement())
        .max(Comparator.comparingInt(statement -> statement.citations().size()))
        .map(statement -> Caption.of(shown.apply(statement.text())))
        .orElse("");
  }

  /** How a time is known makes no other time of it. */
  private static EventTime key(Row row) {
    return row.time().withBasis(Basis.STATED);
  }

  long first() {
    return within(time.first());
  }

  long last() {
    return within(time.last());
  }

  long days() {
    return last() - first() + 1;
  }

  boolean isDay() {
    return first() == last();
  }

  /** Whether it happened at some time in these days, rather than all through them. */
  boolean isVague() {
    return time.precision() == Precision.MONTH || time.precision() == Precision.YEAR;
  }

  private static long within(LocalDate day) {
    return Math.min(Math.max(day.toEpochDay(), EARLIEST.toEpochDay()), LATEST.toEpochDay());
  }
}
