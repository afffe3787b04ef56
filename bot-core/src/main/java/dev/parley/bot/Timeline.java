package dev.parley.bot;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.EventTime;
import java.util.List;

/**
 * What happened when.
 *
 * @param rows in order of time
 * @param citations what backs the rows, numbered from 1 in order
 * @param filter the words, month or range that was asked for, or empty for everything
 */
public record Timeline(List<Row> rows, List<Citation> citations, String filter) implements Reply {

  /**
   * One event.
   *
   * @param time when it happened
   * @param statement what happened, and the citations that back it
   */
  public record Row(EventTime time, Statement statement) {
    public Row {
      requireNonNull(time);
      requireNonNull(statement);
    }
  }

  public Timeline {
    rows = List.copyOf(rows);
    citations = List.copyOf(citations);
    requireNonNull(filter);
  }

  /** Its first rows, at most so many, and what they cite. */
  public Timeline first(int most) {
    List<Row> first = rows.stream().limit(most).toList();
    int cited =
        first.stream()
            .flatMap(row -> row.statement().citations().stream())
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    return new Timeline(first, citations.subList(0, cited), filter);
  }

  @Override
  public <T> T renderWith(ReplyRenderer<T> renderer) {
    return renderer.timeline(this);
  }
}
