package dev.parley.bot.picture;

import dev.parley.bot.Statement;
import dev.parley.bot.Timeline;
import dev.parley.bot.Timeline.Row;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Basis;
import dev.parley.knowledge.EventTime.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Timelines to draw; their citations are numbers only. */
public final class Timelines {

  private Timelines() {}

  public static Timeline of(Row... rows) {
    return filtered("", rows);
  }

  public static Timeline filtered(String filter, Row... rows) {
    List<Row> sorted = Stream.of(rows).sorted(Comparator.comparing(Row::time)).toList();
    return new Timeline(sorted, List.of(), filter);
  }

  public static Row day(String day, String text) {
    return reported(day, text, 1);
  }

  /** Of so many articles. */
  public static Row reported(String day, String text, int articles) {
    LocalDate date = LocalDate.parse(day);
    List<Integer> citations = IntStream.rangeClosed(1, articles).boxed().toList();
    return new Row(EventTime.day(date, Basis.STATED), new Statement(text, citations));
  }

  public static Row month(String month, String text) {
    YearMonth of = YearMonth.parse(month);
    return row(of.atDay(1), of.atEndOfMonth(), Precision.MONTH, text);
  }

  public static Row year(int year, String text) {
    return row(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, text);
  }

  public static Row range(String first, String last, String text) {
    return row(LocalDate.parse(first), LocalDate.parse(last), Precision.RANGE, text);
  }

  static Row row(LocalDate first, LocalDate last, Precision precision, String text) {
    EventTime time = new EventTime(first, last, precision, Basis.STATED);
    return new Row(time, new Statement(text, List.of(1)));
  }
}
