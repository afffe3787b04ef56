package dev.parley.knowledge.time;

import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Basis;
import dev.parley.knowledge.EventTime.Precision;
import dev.parley.knowledge.TimeMention;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the words of an English text that name a time, and says which time they mean. A date
 * without a year is taken in the year that puts it nearest to the reference day; a weekday is the
 * last one up to that day, unless the words before it look ahead. Durations ("the past three
 * years"), ages and numbers name no time. Immutable and thread-safe; its time grows linearly with
 * the text.
 */
public final class TimeFinder {

  private static final List<TimeRule> RULES =
      Stream.concat(ExplicitTimes.RULES.stream(), RelativeTimes.RULES.stream()).toList();

  private static final Pattern UP_TO = Pattern.compile("\\s?[-–—]\\s?|\\s(?:to|through|until)\\s");
  private static final Pattern AND =
      Pattern.compile("\\s?[-–—]\\s?|\\s(?:and|or|to|through|until)\\s");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final int LONGEST_JOINED = 366;

  private record Candidate(TimeRule rule, int start, int end) {}

  /**
   * The times named in a text, in order, without overlaps.
   *
   * @param reference the day that relative words are counted from; without one, only dates with
   *     their year are found
   */
  public List<TimeMention> find(String text, Optional<LocalDate> reference) {
    List<TimeMention> mentions = new ArrayList<>();
    int free = 0;
    Optional<LocalDate> previous = Optional.empty();
    for (Candidate candidate : candidates(text)) {
      if (candidate.start() < free) {
        continue;
      }
      // Words that look like a time but mean none are used up too: no year in "03/04/2025".
      free = candidate.end();
      Optional<EventTime> time =
          meaning(candidate, new TimeRule.Context(text, reference, previous));
      if (time.isPresent()) {
        mentions.add(new TimeMention(candidate.start(), candidate.end(), time.get()));
        if (time.get().precision() == Precision.DAY) {
          previous = Optional.of(time.get().first());
        }
      }
    }
    return joined(text, mentions);
  }

  /** In the order of the text, the longest first; rules in their order break ties. */
  private static List<Candidate> candidates(String text) {
    List<Candidate> candidates = new ArrayList<>();
    for (TimeRule rule : RULES) {
      Matcher match = rule.pattern().matcher(text);
      while (match.find()) {
        candidates.add(new Candidate(rule, match.start(), match.end()));
      }
    }
    candidates.sort(
        Comparator.comparingInt(Candidate::start)
            .thenComparing(Comparator.comparingInt(Candidate::end).reversed()));
    return candidates;
  }

  private static Optional<EventTime> meaning(Candidate candidate, TimeRule.Context context) {
    Matcher match = candidate.rule().pattern().matcher(context.text());
    return match.find(candidate.start())
        ? candidate.rule().meaning().of(match, context)
        : Optional.empty();
  }

  /** "March 3 to March 5" is one stretch of days. */
  private static List<TimeMention> joined(String text, List<TimeMention> mentions) {
    List<TimeMention> joined = new ArrayList<>();
    for (TimeMention mention : mentions) {
      int last = joined.size() - 1;
      if (last >= 0) {
        joined.set(last, inYearOf(mention, joined.get(last), text));
      }
      if (last >= 0 && isStretch(text, joined.get(last), mention)) {
        joined.set(last, stretch(joined.get(last), mention));
      } else {
        joined.add(mention);
      }
    }
    return joined;
  }

  /** In "between June 5 and July 9, 2011" the year is that of both days. */
  private static TimeMention inYearOf(TimeMention second, TimeMention first, String text) {
    EventTime time = first.time();
    boolean datesOfOneKind =
        time.precision() == second.time().precision()
            && (time.precision() == Precision.DAY || time.precision() == Precision.MONTH)
            && time.basis() == Basis.STATED
            && second.time().basis() == Basis.STATED;
    if (!datesOfOneKind
        || !AND.matcher(text.substring(first.end(), second.start())).matches()
        || YEAR.matcher(text.substring(first.start(), first.end())).find()
        || !YEAR.matcher(text.substring(second.start(), second.end())).find()) {
      return first;
    }
    int year = second.time().first().getYear();
    int years = year - time.first().getYear();
    int before = time.first().plusYears(years).isAfter(second.time().first()) ? 1 : 0;
    LocalDate start = time.first().plusYears(years - before);
    LocalDate end =
        time.precision() == Precision.MONTH ? YearMonth.from(start).atEndOfMonth() : start;
    return new TimeMention(
        first.start(), first.end(), new EventTime(start, end, time.precision(), time.basis()));
  }

  private static TimeMention stretch(TimeMention first, TimeMention second) {
    return new TimeMention(
        first.start(),
        second.end(),
        new EventTime(
            first.time().first(), second.time().last(), Precision.RANGE, first.time().basis()));
  }

  private static boolean isStretch(String text, TimeMention first, TimeMention second) {
    EventTime from = first.time();
    EventTime to = second.time();
    return from.precision() == to.precision()
        && from.precision() != Precision.RANGE
        && from.last().isBefore(to.first())
        && (from.precision() != Precision.DAY
            || from.first().plusDays(LONGEST_JOINED).isAfter(to.first()))
        && UP_TO.matcher(text.substring(first.end(), second.start())).matches();
  }
}
