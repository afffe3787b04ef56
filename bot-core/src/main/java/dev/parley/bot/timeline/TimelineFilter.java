package dev.parley.bot.timeline;

import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.TimeMention;
import dev.parley.knowledge.text.ContentWords;
import dev.parley.knowledge.time.AskedTime;
import dev.parley.knowledge.time.QuestionTime;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  TimelineFilter {
    words = Set.copyOf(words);
  }

  /** Reads a month, a day, a range {@code FROM..TO} with open ends, words, or words and a time. */
  static TimelineFilter parse(String filter, Library library) {
    if (filter.isBlank()) {
      return new TimelineFilter(LocalDate.MIN, LocalDate.MAX, Set.of());
    }
    QuestionTime times = new QuestionTime(library);
    return range(filter.strip(), times).orElseGet(() -> timeAndWords(filter.strip(), times));
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
    Optional<LocalDate> first =
        from.isEmpty() ? Optional.of(LocalDate.MIN) : whole(from, times).map(EventTime::first);
    Optional<LocalDate> last =
        to.isEmpty() ? Optional.of(LocalDate.MAX) : whole(to, times).map(EventTime::last);
    return first.flatMap(start -> last.map(end -> new TimelineFilter(start, end, Set.of())));
  }

  /** The time that all of the text names. */
  private static Optional<EventTime> whole(String text, QuestionTime times) {
    return asked(text, times)
        .filter(asked -> rest("in " + text, asked).strip().equals("in"))
        .map(AskedTime::time);
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
