package dev.parley.bot.answer;

import dev.parley.knowledge.EventTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times as people read them. */
public final class DateText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);

  private DateText() {}

  /** Such as "27 February 2025". */
  public static String of(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as "27 February 2025", "February 2025", "2025" or "7 to 9 April 2025". */
  public static String of(EventTime time) {
    return switch (time.precision()) {
      case DAY -> of(time.first());
      case MONTH -> MONTH.format(time.first());
      case YEAR -> YEAR.format(time.first());
      case RANGE -> range(time.first(), time.last());
    };
  }

  private static String range(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return of(first);
    } else if (first.getYear() == last.getYear() && first.getMonth() == last.getMonth()) {
      return first.getDayOfMonth() + " to " + of(last);
    }
    return of(first) + " to " + of(last);
  }
}
