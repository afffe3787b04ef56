package dev.parley.knowledge.time;

import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Basis;
import dev.parley.knowledge.EventTime.Precision;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.TimeMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says what time a question about a library asks about. Relative words are counted from the last
 * day of the library; a date without a year is taken in the year, nearest to that day, in which the
 * articles report something; "the second round" is looked up in {@link Rounds}, and has the basis
 * {@link Basis#INFERRED}. Immutable and thread-safe; make one for each library, since making it
 * reads all sentences.
 */
public final class QuestionTime {

  private static final Pattern SINCE = Pattern.compile("\\b(?i:since)\\s$");
  private static final Pattern AFTER = Pattern.compile("\\b(?i:after|later than)\\s$");
  private static final Pattern UNTIL = Pattern.compile("\\b(?i:until|till|up to)\\s$");
  private static final Pattern BEFORE = Pattern.compile("\\b(?i:before|prior to|earlier than)\\s$");

  /** How many days are tried for a date without a year; keeps large libraries cheap. */
  private static final int MOST_DAYS = 1_000;

  private final TimeFinder finder = new TimeFinder();
  private final Rounds rounds;
  private final Optional<LocalDate> upTo;
  private final NavigableSet<LocalDate> reported = new TreeSet<>();

  public QuestionTime(Library library) {
    rounds = Rounds.of(library);
    library
        .documents()
        .forEach(
            document -> {
              document.article().referenceDay().ifPresent(reported::add);
              document.article().event().ifPresent(reported::add);
              document.sentences().stream()
                  .map(Sentence::time)
                  .flatMap(Optional::stream)
                  .filter(time -> time.precision() == Precision.DAY)
                  .forEach(time -> reported.add(time.first()));
            });
    upTo = library.upTo();
  }

  /** The time asked about and the words that name it; empty where the question names none. */
  public Optional<AskedTime> of(String question) {
    Function<LocalDate, List<TimeMention>> countedFrom = countedFrom(question);
    List<TimeMention> mentions = new ArrayList<>();
    for (TimeMention mention : finder.find(question, upTo)) {
      TimeMention inReportedYear = inReportedYear(mention, countedFrom);
      mentions.add(
          new TimeMention(mention.start(), mention.end(), bounded(question, inReportedYear)));
    }
    for (TimeMention round : rounds.find(question)) {
      if (agrees(round, mentions)) {
        mentions.add(
            new TimeMention(round.start(), round.end(), round.time().withBasis(Basis.INFERRED)));
      }
    }
    mentions.sort(Comparator.comparingInt(TimeMention::start));
    return mentions.stream()
        .map(TimeMention::time)
        .reduce(QuestionTime::both)
        .map(time -> new AskedTime(time, mentions));
  }

  /** A round that contradicts a date beside it is not the round that is asked about. */
  private static boolean agrees(TimeMention round, List<TimeMention> mentions) {
    return mentions.stream()
        .allMatch(
            mention ->
                mention.time().overlaps(round.time())
                    && (mention.end() <= round.start() || round.end() <= mention.start()));
  }

  /** Only a date without a year comes out different when it is counted from another day. */
  private TimeMention inReportedYear(
      TimeMention mention, Function<LocalDate, List<TimeMention>> countedFrom) {
    if (mention.time().basis() != Basis.STATED || isReported(mention.time())) {
      return mention;
    }
    return Stream.iterate(reported.isEmpty() ? null : reported.last(), reported::lower)
        .takeWhile(day -> day != null)
        .limit(MOST_DAYS)
        .map(day -> sameWords(mention, countedFrom.apply(day)))
        .flatMap(Optional::stream)
        .filter(found -> isReported(found.time()))
        .findFirst()
        .orElse(mention);
  }

  /** What the question's words mean on a day; each day is read once, however many dates ask. */
  private Function<LocalDate, List<TimeMention>> countedFrom(String question) {
    Map<LocalDate, List<TimeMention>> read = new HashMap<>();
    return reference ->
        read.computeIfAbsent(reference, day -> finder.find(question, Optional.of(day)));
  }

  private static Optional<TimeMention> sameWords(TimeMention mention, List<TimeMention> others) {
    return others.stream()
        .filter(found -> found.start() == mention.start() && found.end() == mention.end())
        .findFirst();
  }

  private boolean isReported(EventTime time) {
    return !reported.subSet(time.first(), true, time.last(), true).isEmpty();
  }

  /** "Since May" reaches to the last day of the library, "before May" back to its first. */
  private EventTime bounded(String question, TimeMention mention) {
    EventTime time = mention.time();
    String before = question.substring(0, mention.start());
    if (reported.isEmpty()) {
      return time;
    }
    LocalDate first = reported.first();
    LocalDate last = reported.last();
    if (SINCE.matcher(before).find()) {
      return stretch(time, time.first(), last);
    }
    if (AFTER.matcher(before).find()) {
      return stretch(time, time.last().plusDays(1), last);
    }
    if (UNTIL.matcher(before).find()) {
      return stretch(time, first, time.last());
    }
    return BEFORE.matcher(before).find() ? stretch(time, first, time.first().minusDays(1)) : time;
  }

  /** The stretch, or the time itself where the library does not reach so far. */
  private static EventTime stretch(EventTime time, LocalDate first, LocalDate last) {
    return last.isBefore(first) || time.precision() == Precision.RANGE
        ? time
        : new EventTime(first, last, Precision.RANGE, time.basis());
  }

  /** The narrower of two times that overlap, else everything from the one to the other. */
  private static EventTime both(EventTime a, EventTime b) {
    if (a.contains(b)) {
      return b;
    }
    if (b.contains(a)) {
      return a;
    }
    LocalDate first = a.first().isBefore(b.first()) ? a.first() : b.first();
    LocalDate last = a.last().isAfter(b.last()) ? a.last() : b.last();
    Basis basis = a.basis().compareTo(b.basis()) > 0 ? a.basis() : b.basis();
    return new EventTime(first, last, Precision.RANGE, basis);
  }
}
