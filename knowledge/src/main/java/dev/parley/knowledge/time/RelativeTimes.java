package dev.parley.knowledge.time;

import static dev.parley.knowledge.EventTime.Basis.RESOLVED;
import static dev.parley.knowledge.time.CalendarWords.FULL_MONTH;
import static dev.parley.knowledge.time.CalendarWords.NUMBER;
import static dev.parley.knowledge.time.CalendarWords.S;
import static dev.parley.knowledge.time.CalendarWords.WEEKDAY;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previous;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Precision;
import dev.parley.knowledge.time.TimeRule.Context;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times that are counted from a reference day. Weeks run from Monday to Sunday. */
final class RelativeTimes {

  private static final String WHICH = "(?<which>(?i:last|this|next|the coming|coming|this past))";

  private static final String PART_OF_DAY = "(?:\\s(?:morning|afternoon|evening|night)\\b)?";

  private static final Pattern HABIT_BEFORE = Pattern.compile("\\b(?i:every|each)\\s$");
  private static final Pattern NAMED_DAY_BEFORE =
      Pattern.compile("\\b(?i:black|good|super|bloody|cyber|ash|palm|easter|holy|maundy)\\s$");
  private static final Pattern NAME_FOLLOWS =
      Pattern.compile("^\\s(?:Times|Mirror|Telegraph|Express|Post|Mail|Herald|Night|Magazine)\\b");
  private static final Pattern NEWSPAPER_BEFORE = Pattern.compile("\\bUSA\\s$");
  private static final Pattern STRETCH_BEFORE = Pattern.compile("\\b(?i:the|past)\\s$");
  private static final Pattern THAN_FOLLOWS = Pattern.compile("^\\s(?i:than)\\b");

  /** A verb that looks ahead, with no telling verb between it and the time. */
  private static final Pattern AHEAD_BEFORE =
      Pattern.compile(
          "(?:\\b(?i:will|would|shall|to be held|scheduled|set to|set for|due|expected|plans?|planned"
              + "|planning|going to|upcoming|slated|until|by)\\b|['’]ll\\b)"
              + "(?:(?!\\b(?i:said|told|announced|added|confirmed|reported|stated|says|wrote)\\b)"
              + "[^.;!?])*$");

  static final List<TimeRule> RULES =
      List.of(
          TimeRule.of("\\b(?:(?i:earlier|later) )?(?i:today|tonight)\\b", RelativeTimes::today),
          TimeRule.of("\\b(?i:this (?:morning|afternoon|evening))\\b", RelativeTimes::today),
          TimeRule.of("\\b(?:(?i:yesterday)\\b" + PART_OF_DAY + "|(?i:last night)\\b)", day(-1)),
          TimeRule.of("\\b(?i:the day before yesterday)\\b", day(-2)),
          TimeRule.of("\\b(?i:tomorrow)\\b" + PART_OF_DAY, day(1)),
          TimeRule.of("\\b(?i:the day after tomorrow)\\b", day(2)),
          TimeRule.of(
              "\\b(?:" + WHICH + S + ")?" + WEEKDAY + "\\b" + PART_OF_DAY, RelativeTimes::weekday),
          TimeRule.of(
              "\\b"
                  + WEEKDAY
                  + "(?:"
                  + S
                  + "(?i:of))?"
                  + S
                  + "(?<which>(?i:last|this|next))"
                  + S
                  + "(?i:week)\\b",
              RelativeTimes::weekdayOfWeek),
          TimeRule.of(
              "\\b(?:(?<part>(?i:earlier|later|early|late))"
                  + S
                  + "(?:(?i:in|on)"
                  + S
                  + ")?)?(?<which>(?i:last|this|next|the))"
                  + S
                  + "(?<unit>(?i:week|month|year))(?!['’]?s?\\s(?i:of)\\b)\\b",
              RelativeTimes::stretch),
          TimeRule.of(
              "\\b(?<which>(?i:last|this|next|over the|at the|on the))"
                  + S
                  + "(?:(?i:past|long|coming)"
                  + S
                  + ")?(?i:weekend)\\b",
              RelativeTimes::weekend),
          TimeRule.of(
              "\\b(?:(?i:early|earlier|late|later)"
                  + S
                  + ")?(?<which>(?i:last|this|next))"
                  + S
                  + FULL_MONTH
                  + "\\b",
              RelativeTimes::month),
          TimeRule.of(
              "\\b"
                  + NUMBER
                  + S
                  + "(?<unit>(?i:day|week|month|year))s?"
                  + S
                  + "(?<way>(?i:ago|earlier|later))\\b",
              RelativeTimes::counted));

  private RelativeTimes() {}

  private static Optional<EventTime> today(Matcher match, Context context) {
    return NEWSPAPER_BEFORE.matcher(context.before(match)).find()
        ? Optional.empty()
        : context.reference().map(RelativeTimes::onDay);
  }

  private static TimeRule.Meaning day(int days) {
    return (match, context) -> context.reference().map(today -> onDay(today.plusDays(days)));
  }

  /** A bare weekday is on or before the reference day, unless the words before it look ahead. */
  private static Optional<EventTime> weekday(Matcher match, Context context) {
    String before = context.before(match);
    if (HABIT_BEFORE.matcher(before).find()
        || NAMED_DAY_BEFORE.matcher(before).find()
        || NAME_FOLLOWS.matcher(context.after(match)).find()) {
      return Optional.empty();
    }
    DayOfWeek weekday = CalendarWords.weekday(match.group("weekday"));
    return context
        .reference()
        .map(
            today ->
                switch (which(match)) {
                  case "last" -> today.with(previous(weekday));
                  case "next" -> today.with(next(weekday));
                  case "coming", "the coming" -> today.with(nextOrSame(weekday));
                  case "this" -> monday(today).with(nextOrSame(weekday));
                  default ->
                      AHEAD_BEFORE.matcher(before).find()
                          ? today.with(nextOrSame(weekday))
                          : today.with(previousOrSame(weekday));
                })
        .map(RelativeTimes::onDay);
  }

  private static Optional<EventTime> weekdayOfWeek(Matcher match, Context context) {
    DayOfWeek weekday = CalendarWords.weekday(match.group("weekday"));
    return context
        .reference()
        .map(today -> onDay(monday(today).plusWeeks(steps(match)).with(nextOrSame(weekday))));
  }

  /** Weeks, months and years; "the week" only as in "earlier in the week". */
  private static Optional<EventTime> stretch(Matcher match, Context context) {
    boolean the = which(match).equals("the");
    if (the ? match.group("part") == null : STRETCH_BEFORE.matcher(context.before(match)).find()) {
      return Optional.empty();
    }
    String unit = match.group("unit").toLowerCase(Locale.ROOT);
    return context
        .reference()
        .map(
            today ->
                switch (unit) {
                  case "week" -> week(today, match);
                  case "month" ->
                      ExplicitTimes.month(YearMonth.from(today).plusMonths(steps(match)), RESOLVED);
                  default -> ExplicitTimes.year(today.getYear() + steps(match), RESOLVED);
                });
  }

  /** "Earlier this week" ends with the reference day, "later this week" begins with it. */
  private static EventTime week(LocalDate today, Matcher match) {
    LocalDate monday = monday(today).plusWeeks(steps(match));
    String part = Optional.ofNullable(match.group("part")).orElse("").toLowerCase(Locale.ROOT);
    boolean current = steps(match) == 0;
    LocalDate first = current && part.startsWith("late") ? today : monday;
    LocalDate last = current && part.startsWith("earl") ? today : monday.plusDays(6);
    return range(first, last);
  }

  private static Optional<EventTime> weekend(Matcher match, Context context) {
    return context
        .reference()
        .map(
            today ->
                switch (which(match)) {
                  case "this", "next" -> monday(today).plusWeeks(steps(match)).plusDays(5);
                  case "last" -> monday(today).minusDays(2);
                  default -> today.with(previousOrSame(DayOfWeek.SATURDAY));
                })
        .map(saturday -> range(saturday, saturday.plusDays(1)));
  }

  private static Optional<EventTime> month(Matcher match, Context context) {
    if (match.group().endsWith("this may")) {
      return Optional.empty();
    }
    return context
        .reference()
        .map(
            today -> {
              YearMonth now = YearMonth.from(today);
              YearMonth named = now.withMonth(CalendarWords.month(match.group("month")).getValue());
              int years =
                  switch (which(match)) {
                    case "last" -> named.isBefore(now) ? 0 : -1;
                    case "next" -> named.isAfter(now) ? 0 : 1;
                    default -> 0;
                  };
              return ExplicitTimes.month(named.plusYears(years), RESOLVED);
            });
  }

  /** "Ago" counts from the reference day, "earlier" and "later" from the day named before. */
  private static Optional<EventTime> counted(Matcher match, Context context) {
    boolean ago = match.group("way").equalsIgnoreCase("ago");
    if (THAN_FOLLOWS.matcher(context.after(match)).find()) {
      return Optional.empty();
    }
    int number = CalendarWords.number(match.group("number"));
    int steps = match.group("way").equalsIgnoreCase("later") ? number : -number;
    String unit = match.group("unit").toLowerCase(Locale.ROOT);
    return (ago ? context.reference() : context.previous())
        .map(
            from ->
                switch (unit) {
                  case "day" -> onDay(from.plusDays(steps));
                  case "week" -> ago ? week(from.plusWeeks(steps)) : onDay(from.plusWeeks(steps));
                  case "month" ->
                      ExplicitTimes.month(YearMonth.from(from).plusMonths(steps), RESOLVED);
                  default -> ExplicitTimes.year(from.getYear() + steps, RESOLVED);
                });
  }

  private static EventTime week(LocalDate day) {
    return range(monday(day), monday(day).plusDays(6));
  }

  private static String which(Matcher match) {
    return Optional.ofNullable(match.group("which")).orElse("").toLowerCase(Locale.ROOT);
  }

  private static int steps(Matcher match) {
    return switch (which(match)) {
      case "last" -> -1;
      case "next" -> 1;
      default -> 0;
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(previousOrSame(DayOfWeek.MONDAY));
  }

  private static EventTime onDay(LocalDate day) {
    return EventTime.day(day, RESOLVED);
  }

  private static EventTime range(LocalDate first, LocalDate last) {
    return new EventTime(first, last, Precision.RANGE, RESOLVED);
  }
}
