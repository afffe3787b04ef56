package dev.parley.knowledge.time;

import static dev.parley.knowledge.EventTime.Basis.STATED;
import static dev.parley.knowledge.time.CalendarWords.ANY_WEEKDAY;
import static dev.parley.knowledge.time.CalendarWords.FULL_MONTH;
import static dev.parley.knowledge.time.CalendarWords.MONTH;
import static dev.parley.knowledge.time.CalendarWords.S;
import static dev.parley.knowledge.time.CalendarWords.YEAR;
import static dev.parley.knowledge.time.CalendarWords.YEAR_OF_DATE;
import static dev.parley.knowledge.time.CalendarWords.day;

import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Precision;
import dev.parley.knowledge.time.TimeRule.Context;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, months and years that a text states. */
final class ExplicitTimes {

  private static final String PART =
      "(?i:(?:early|mid|late|(?:the )?(?:start|beginning|middle|end) of)[\\s-])";

  /** Words after which a bare number or an ambiguous name is a time. */
  private static final String PREPOSITION =
      "(?i:in|on|since|until|till|by|during|from|to|through|between|before|after|early|mid|late"
          + "|around|for|of|and)";

  private static final Pattern AFTER_PREPOSITION = Pattern.compile("\\b" + PREPOSITION + "[\\s-]$");
  private static final Pattern AFTER_DETERMINER =
      Pattern.compile("(?i:\\b(?:the|its|their|his|her|our|this|that|each|every)|['’]s)\\s$");

  private static final Pattern AFTER_SEASON =
      Pattern.compile("\\b(?i:year|spring|summer|autumn|fall|winter)\\s$");

  /** Prepositions with which lower-case "may" and "march" are months. */
  private static final Pattern AFTER_TIME_PREPOSITION =
      Pattern.compile("\\b(?i:in|on|since|until|till|by|during|early|mid|late)[\\s-]$");

  private static final Pattern NOUN_FOLLOWS =
      Pattern.compile(
          "^(?:['’]s)?\\s(?!(?:on|of|to|for|from|in|at|by|and|or|against|through)\\b)\\p{Ll}");
  private static final Pattern NAME_FOLLOWS = Pattern.compile("^\\s\\p{Lu}\\p{Ll}");
  private static final Pattern MEASURE_FOLLOWS =
      Pattern.compile(
          "^(?:\\s?%|[\\s-](?i:people|persons|soldiers|troops|votes|seats|jobs|homes|houses|workers"
              + "|dollars|euros|pounds|yuan|tons|tonnes|km|kilomet\\w+|kilos?|kg|miles|met(?:er|re)s?"
              + "|feet|foot|hours|hrs|minutes|points|times|percent|per cent|million|billion|GMT|UTC"
              + "|members|students|men|women|children|victims|cases|square|megawatts?|MW)\\b)");

  /** Months whose names are also other words or given names. */
  private static final Set<Month> AMBIGUOUS =
      Set.of(Month.MARCH, Month.APRIL, Month.MAY, Month.JUNE, Month.AUGUST);

  static final List<TimeRule> RULES =
      List.of(
          TimeRule.of(
              "(?<![\\d/.-])(?<year>(?:19|20)\\d\\d)-(?<m>\\d\\d)-(?<day>\\d\\d)(?![\\d-])",
              (match, context) -> date(number(match, "year"), number(match, "m"), match)),
          TimeRule.of(
              "(?<![\\d/.-])(?<year>(?:19|20)\\d\\d)-(?<m>0[1-9]|1[0-2])(?![\\d-])",
              (match, context) -> yearAndMonth(match)),
          TimeRule.of(
              "(?<![\\d/.])(?<a>\\d{1,2})(?<dot>[/.])(?<b>\\d{1,2})\\k<dot>(?<year>(?:19|20)\\d\\d)(?!\\d|[/.]\\d)",
              (match, context) -> numericDate(match)),
          TimeRule.of(
              "\\b(?:"
                  + ANY_WEEKDAY
                  + ",?"
                  + S
                  + "(?:the )?)?"
                  + MONTH
                  + "\\s?(?:the )?"
                  + day("day")
                  + "(?:\\s?[-–—]\\s?"
                  + day("last")
                  + ")?(?:"
                  + YEAR_OF_DATE
                  + ")?",
              ExplicitTimes::dayOfMonth),
          TimeRule.of(
              "(?<![\\d.,:$€£-])\\b(?:"
                  + ANY_WEEKDAY
                  + ",?"
                  + S
                  + "(?:the )?)?"
                  + day("day")
                  + "(?:(?:\\s?[-–—]\\s?|"
                  + S
                  + "(?:to|and)"
                  + S
                  + ")"
                  + day("last")
                  + ")?"
                  + "[\\s\\u00a0-]{1,3}(?:of )?"
                  + MONTH
                  + "\\b(?:"
                  + YEAR_OF_DATE
                  + ")?",
              ExplicitTimes::dayOfMonth),
          TimeRule.of(
              "\\b" + PART + "?" + MONTH + YEAR_OF_DATE,
              (match, context) ->
                  Optional.of(month(YearMonth.of(number(match, "year"), monthOf(match))))),
          TimeRule.of("\\b" + PART + "?" + FULL_MONTH + "\\b", ExplicitTimes::monthAlone),
          TimeRule.of(
              "(?<=\\b(?i:in|since|until|by|last|early|late|mid)[\\s-])" + MONTH + "(?![\\w-])",
              ExplicitTimes::monthAlone),
          TimeRule.of(
              "(?<![\\d/.,:$€£-])\\b(?<from>(?:19|20)\\d\\d)[-–—/](?<to>(?:19|20)?\\d\\d)(?![\\d-])",
              (match, context) -> years(match)),
          TimeRule.of(
              "\\b(?<decade>(?:19|20)\\d)0['’]?s\\b",
              (match, context) -> years(number(match, "decade") * 10, 9)),
          TimeRule.of("(?<![\\w/.,:$€£-])" + YEAR + "(?![\\w/]|\\s?%)", ExplicitTimes::yearAlone));

  private ExplicitTimes() {}

  private static Optional<EventTime> date(int year, int month, Matcher match) {
    return date(year, month, number(match, "day"));
  }

  private static Optional<EventTime> date(int year, int month, int day) {
    try {
      return Optional.of(EventTime.day(LocalDate.of(year, month, day), STATED));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** "2025-02" is a month, but "2011-12" is a season. */
  private static Optional<EventTime> yearAndMonth(Matcher match) {
    int year = number(match, "year");
    int month = number(match, "m");
    return month == year % 100 + 1 ? years(year, 1) : Optional.of(month(YearMonth.of(year, month)));
  }

  /** Unambiguous ones only; with dots the day always comes first. */
  private static Optional<EventTime> numericDate(Matcher match) {
    int a = number(match, "a");
    int b = number(match, "b");
    int year = number(match, "year");
    if (b > 12) {
      return date(year, a, b);
    }
    boolean clear = a > 12 || a == b || match.group("dot").equals(".");
    return clear ? date(year, b, a) : Optional.empty();
  }

  private static Optional<EventTime> dayOfMonth(Matcher match, Context context) {
    if (isOtherWord(match, context) && match.group("weekday") == null && year(match).isEmpty()) {
      return Optional.empty();
    }
    try {
      MonthDay first = MonthDay.of(monthOf(match), number(match, "day"));
      Optional<LocalDate> day =
          year(match)
              .map(year -> LocalDate.of(year, first.getMonth(), first.getDayOfMonth()))
              .or(
                  () ->
                      context
                          .reference()
                          .flatMap(day0 -> CalendarWords.nearest(first, weekday(match), day0)));
      return day.map(start -> days(start, match));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static EventTime days(LocalDate start, Matcher match) {
    if (match.group("last") == null || number(match, "last") <= start.getDayOfMonth()) {
      return EventTime.day(start, STATED);
    }
    LocalDate last = start.withDayOfMonth(number(match, "last"));
    return new EventTime(start, last, Precision.RANGE, STATED);
  }

  private static Optional<EventTime> monthAlone(Matcher match, Context context) {
    if (isOtherWord(match, context)
        || (AMBIGUOUS.contains(monthOf(match)) && !namesMonth(match, context))) {
      return Optional.empty();
    }
    return context
        .reference()
        .map(reference -> month(CalendarWords.nearest(monthOf(match), reference)));
  }

  private static boolean namesMonth(Matcher match, Context context) {
    String before = context.before(match);
    String after = context.after(match);
    return match.end() - match.start() > match.group("month").length()
        || (AFTER_PREPOSITION.matcher(before).find() && !NAME_FOLLOWS.matcher(after).find())
        || (AFTER_DETERMINER.matcher(before).find() && NOUN_FOLLOWS.matcher(after).find());
  }

  /** Lower-case "may", "march" and the like, unless a preposition makes a month of them. */
  private static boolean isOtherWord(Matcher match, Context context) {
    String word = match.group("month");
    return (word.startsWith("ma") || word.equals("august"))
        && match.start() == match.start("month")
        && !AFTER_TIME_PREPOSITION.matcher(context.before(match)).find();
  }

  private static Optional<EventTime> years(Matcher match) {
    int from = number(match, "from");
    String to = match.group("to");
    int last = to.length() == 4 ? Integer.parseInt(to) : from / 100 * 100 + Integer.parseInt(to);
    return last > from ? years(from, last - from) : Optional.empty();
  }

  private static Optional<EventTime> years(int first, int more) {
    return Optional.of(
        new EventTime(
            LocalDate.of(first, 1, 1),
            LocalDate.of(first + more, 12, 31),
            Precision.RANGE,
            STATED));
  }

  private static Optional<EventTime> yearAlone(Matcher match, Context context) {
    String before = context.before(match);
    String after = context.after(match);
    boolean alone = before.isBlank() && after.isBlank() && match.start() < 80;
    boolean inBrackets = before.endsWith("(") && after.startsWith(")");
    boolean named =
        AFTER_PREPOSITION.matcher(before).find()
            || AFTER_DETERMINER.matcher(before).find()
            || AFTER_SEASON.matcher(before).find();
    return (alone || inBrackets || named) && !MEASURE_FOLLOWS.matcher(after).find()
        ? Optional.of(year(number(match, "year"), STATED))
        : Optional.empty();
  }

  static EventTime month(YearMonth month) {
    return month(month, STATED);
  }

  static EventTime month(YearMonth month, EventTime.Basis basis) {
    return new EventTime(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, basis);
  }

  static EventTime year(int year, EventTime.Basis basis) {
    return new EventTime(
        LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, basis);
  }

  private static Month monthOf(Matcher match) {
    return CalendarWords.month(match.group("month"));
  }

  private static Optional<DayOfWeek> weekday(Matcher match) {
    return Optional.ofNullable(match.group("weekday")).map(CalendarWords::weekday);
  }

  private static Optional<Integer> year(Matcher match) {
    return Optional.ofNullable(match.group("year")).map(Integer::valueOf);
  }

  private static int number(Matcher match, String group) {
    return Integer.parseInt(match.group(group));
  }
}
