package dev.parley.knowledge.time;

import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Precision;
import dev.parley.knowledge.TimeMention;
import java.time.LocalDate;
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
      if (last >= 0 && isStretch(text, joined.get(last), mention)) {
        TimeMention first = joined.get(last);
        EventTime stretch =
            new EventTime(
                first.time().first(), mention.time().last(), Precision.RANGE, first.time().basis());
        joined.set(last, new TimeMention(first.start(), mention.end(), stretch));
      } else {
        joined.add(mention);
      }
    }
    return joined;
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
