package dev.parley.knowledge.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A full date in a line of text, such as "Friday, 28 February 2025, 08:53", "Feb 28th, 2025 at 8:53
 * am" or "2025-02-28". Dates without a year, and forms that are read differently in different
 * countries such as 3/4/2025, are none.
 *
 * @param start where it starts in the line
 * @param end where it ends, exclusive
 * @param at what it says
 */
record DateText(int start, int end, PublishedAt at) {

  private static final String WEEKDAY =
      "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
          + "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "((?:18|19|20)\\d{2})(?!\\d)";
  private static final String TIME =
      "(?:(?:,|\\s+at|\\s*[-–—|•·]|T)?\\s*(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?!\\d)(?::\\d{2})?"
          + "(?:\\s*(?<half>[ap])\\.?m\\b\\.?)?(?:\\s*\\(?(?:GMT|UTC|[A-Z]{2,4}T)\\b\\)?)?)?";

  /** A month may follow letters directly: copied pages often lose the space before a date. */
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          WEEKDAY + "(?<!\\d)" + DAY + "\\s+(?:of\\s+)?" + MONTH + ",?\\s+" + YEAR + TIME,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          WEEKDAY + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR + TIME, Pattern.CASE_INSENSITIVE);

  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)" + YEAR + "-(\\d{2})-(\\d{2})(?!\\d)" + TIME, Pattern.CASE_INSENSITIVE);

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** All dates in a line, in order. */
  static List<DateText> findAll(String line) {
    List<DateText> found = new ArrayList<>();
    collect(DAY_FIRST.matcher(line), 3, 2, 1, found);
    collect(MONTH_FIRST.matcher(line), 3, 1, 2, found);
    collect(ISO.matcher(line), 1, 2, 3, found);
    found.sort((a, b) -> Integer.compare(a.start, b.start));
    return List.copyOf(found);
  }

  private static void collect(Matcher match, int year, int month, int day, List<DateText> found) {
    while (match.find()) {
      try {
        LocalDate date =
            LocalDate.of(
                Integer.parseInt(match.group(year)),
                month(match.group(month)),
                Integer.parseInt(match.group(day)));
        found.add(new DateText(match.start(), match.end(), new PublishedAt(date, time(match))));
      } catch (DateTimeException e) {
        // 31 February is no date.
      }
    }
  }

  /** From 1, of a number or of the first three letters of a name; 0 where they are none. */
  static int month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    int at = MONTHS.indexOf(text.toLowerCase(Locale.ROOT));
    return at % 3 == 0 ? at / 3 + 1 : 0;
  }

  private static Optional<LocalTime> time(Matcher match) {
    if (match.group("hour") == null) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(match.group("hour"));
    String half = match.group("half");
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    return Optional.of(LocalTime.of(hour, Integer.parseInt(match.group("minute"))));
  }
}
