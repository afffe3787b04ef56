package dev.parley.bot.timeline;

import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.TimeMention;
import dev.parley.knowledge.text.ContentWords;
import dev.parley.knowledge.time.AskedTime;
import dev.parley.knowledge.time.QuestionTime;
import dev.parley.knowledge.time.TimeFinder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which rows are wanted: those of a time, those with words, or both.
 *
 * @param first the first day wanted
 * @param last the last day wanted
 * @param words stems that the row's sentences must hold, all of them
 */
record TimelineFilter(LocalDate first, LocalDate last, Set<String> words) {

  private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.\\.?(.*)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int LONGEST_FORM = 40;

  private static final TimelineFilter ALL =
      new TimelineFilter(LocalDate.MIN, LocalDate.MAX, Set.of());

  private static final Pattern NUMBERED =
      Pattern.compile("(?<![\\d-])(?:19|20)\\d\\d-\\d\\d?(?:-\\d\\d?)?(?![\\d-])");

  TimelineFilter {
    words = Set.copyOf(words);
  }

  /**
   * Reads a month, a day, a range {@code FROM..TO} with open ends, words, or words and a time.
   *
   * @param library says what times mean; asked only where there may be one
   */
  static TimelineFilter parse(String filter, Supplier<QuestionTime> library) {
    if (filter.isBlank()) {
      return ALL;
    }
    QuestionTime times = library.get();
    return range(filter.strip(), times).orElseGet(() -> timeAndWords(filter.strip(), times));
  }

  /** What looks like a month or a day in a filter, and is none: "2025-13". */
  static Optional<String> noSuchTime(String filter) {
    TimeFinder finder = new TimeFinder();
    return NUMBERED
        .matcher(filter)
        .results()
        .map(MatchResult::group)
        .filter(text -> finder.find(text, Optional.empty()).isEmpty())
        .findFirst();
  }

  static TimelineFilter of(EventTime time) {
    return new TimelineFilter(time.first(), time.last(), Set.of());
  }

  /** A row of a month is none of a day's: rows are no longer than the time asked for. */
  boolean accepts(EventTime time, Set<String> held) {
    return !time.first().isAfter(last)
        && !time.last().isBefore(first)
        && Happening.days(time) <= ChronoUnit.DAYS.between(first, last)
        && held.containsAll(words);
  }

  private static Optional<TimelineFilter> range(String filter, QuestionTime times) {
    Matcher range = RANGE.matcher(filter);
    // The length first: matching takes quadratic time.
    if (filter.length() > 2 * LONGEST_FORM || !range.matches()) {
      return Optional.empty();
    }
    String from = range.group(1).strip();
    String to = range.group(2).strip();
    Optional<TimelineFilter> start = from.isEmpty() ? Optional.of(ALL) : whole(from, times);
    Optional<TimelineFilter> end = to.isEmpty() ? Optional.of(ALL) : whole(to, times);
    return start.flatMap(first -> end.map(last -> first.upTo(last)));
  }

  /** The wrong way round is meant the right way round. */
  private TimelineFilter upTo(TimelineFilter end) {
    return end.last.isBefore(first)
        ? new TimelineFilter(end.first, last, Set.of())
        : new TimelineFilter(first, end.last, Set.of());
  }

  /** The time that all of the text names. */
  private static Optional<TimelineFilter> whole(String text, QuestionTime times) {
    return asked(text, times)
        .filter(asked -> rest("in " + text, asked).strip().equals("in"))
        .map(AskedTime::time)
        .map(TimelineFilter::of);
  }

  /** A preposition in front makes a month of "may". */
  private static Optional<AskedTime> asked(String text, QuestionTime times) {
    return times.of("in " + text);
  }

  private static TimelineFilter timeAndWords(String filter, QuestionTime times) {
    Optional<AskedTime> asked = asked(filter, times);
    String rest = asked.map(time -> rest("in " + filter, time)).orElse(filter);
    Set<String> words = ContentWords.of(rest);
    return asked
        .map(time -> new TimelineFilter(time.time().first(), time.time().last(), words))
        .orElseGet(
            () ->
                new TimelineFilter(
                    LocalDate.MIN, LocalDate.MAX, words.isEmpty() ? plain(filter) : words));
  }

  private static String rest(String text, AskedTime asked) {
    StringBuilder rest = new StringBuilder(text);
    for (TimeMention mention : asked.mentions()) {
      rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
    }
    return rest.toString();
  }

  /** Where there are only function words or signs, they themselves, which no row holds as stems. */
  private static Set<String> plain(String filter) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(filter.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    words.add(filter);
    return words;
  }
}
