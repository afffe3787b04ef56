package dev.parley.bot.text;

import dev.parley.knowledge.EventTime;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/** Writes times as people read them. */
public final class DateText {

  private DateText() {}

  /** Such as "14 May 2024". */
  public static String of(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day);
  }

  /** Such as "14 May", with three letters for every month. */
  public static String brief(LocalDate day) {
    return day.getDayOfMonth() + " " + name(day.getMonth()).substring(0, 3);
  }

  /** Such as "14 May 2024", "May 2024", "2024", "7 to 9 May 2024" or "28 June to 2 July 2024". */
  public static String of(EventTime time) {
    return switch (time.precision()) {
      case DAY -> of(time.first());
      case MONTH -> month(time.first());
      case YEAR -> String.valueOf(time.first().getYear());
      case RANGE -> range(time.first(), time.last());
    };
  }

  private static String range(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return of(first);
    } else if (first.getYear() != last.getYear()) {
      return of(first) + " to " + of(last);
    }
    String start =
        first.getMonth() == last.getMonth()
            ? String.valueOf(first.getDayOfMonth())
            : first.getDayOfMonth() + " " + name(first.getMonth());
    return start + " to " + of(last);
  }

  private static String month(LocalDate day) {
    return name(day.getMonth()) + " " + day.getYear();
  }

  /**
   * Such as "May". Spares the start the tens of milliseconds that the locale data behind a
   * formatter take.
   */
  public static String name(Month month) {
    return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
