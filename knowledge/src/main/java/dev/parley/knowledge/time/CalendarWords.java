package dev.parley.knowledge.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The calendar's words as parts of patterns, and what they mean. */
final class CalendarWords {

  /** White space between two words. */
  static final String S = "[\\s\\u00a0]{1,3}";

  static final String MONTH =
      "(?<month>(?i:january|february|march|april|may|june|july|august|september|october|november"
          + "|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?))";

  /** A name that is no abbreviation. */
  static final String FULL_MONTH =
      "(?<month>(?i:january|february|march|april|may|june|july|august|september|october|november"
          + "|december))";

  static final String WEEKDAY =
      "(?<weekday>(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday))";

  /** Weekdays before a date, where "Sun" and "Sat" cannot be anything else. */
  static final String ANY_WEEKDAY =
      "(?<weekday>(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day|\\b)\\.?))";

  static final String YEAR = "(?<year>(?:19|20)\\d\\d)(?!\\d|[,.]\\d|-\\d)";

  /** The year of a date or month, which the words before it make a year; older ones too. */
  static final String YEAR_OF_DATE =
      "(?:\\s?,)?" + S + "(?:of )?(?<year>(?:1[0-9]|20)\\d\\d)(?!\\d|[,.]\\d|-\\d)";

  static final String NUMBER =
      "(?<number>\\d{1,3}|(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))";

  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private CalendarWords() {}

  static String day(String group) {
    return "(?<" + group + ">0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?!\\d|[.,:]\\d|%)";
  }

  static Month month(String name) {
    return Arrays.stream(Month.values())
        .filter(month -> month.name().regionMatches(true, 0, name, 0, 3))
        .findFirst()
        .orElseThrow();
  }

  static DayOfWeek weekday(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().regionMatches(true, 0, name, 0, 3))
        .findFirst()
        .orElseThrow();
  }

  static int number(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (Character.isDigit(lower.charAt(0))) {
      return Integer.parseInt(lower);
    }
    return Math.max(0, NUMBERS.indexOf(lower)) + 1;
  }

  /**
   * The date in the year that puts it nearest to the reference, and on its weekday if it can be.
   */
  static Optional<LocalDate> nearest(
      MonthDay date, Optional<DayOfWeek> weekday, LocalDate reference) {
    List<LocalDate> dates =
        Stream.iterate(reference.getYear() - 4, year -> year + 1)
            .limit(9)
            .filter(date::isValidYear)
            .map(date::atYear)
            .sorted(Comparator.comparing(day -> Math.abs(ChronoUnit.DAYS.between(reference, day))))
            .toList();
    return dates.stream()
        .limit(3)
        .filter(day -> weekday.isEmpty() || day.getDayOfWeek() == weekday.get())
        .findFirst()
        .or(() -> dates.stream().findFirst());
  }

  /** The month in the year that puts it nearest to the reference; of two, the earlier. */
  static YearMonth nearest(Month month, LocalDate reference) {
    return Stream.of(-1, 0, 1)
        .map(years -> YearMonth.of(reference.getYear() + years, month))
        .min(Comparator.comparing(candidate -> distance(candidate, reference)))
        .orElseThrow();
  }

  private static long distance(YearMonth month, LocalDate day) {
    long before = ChronoUnit.DAYS.between(day, month.atDay(1));
    long after = ChronoUnit.DAYS.between(month.atEndOfMonth(), day);
    return Math.max(0, Math.max(before, after));
  }
}
