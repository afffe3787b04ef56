package dev.parley.knowledge.time;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Basis;
import dev.parley.knowledge.EventTime.Precision;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.TimeMention;
import dev.parley.knowledge.text.ContentWords;
import dev.parley.knowledge.time.DatedClause.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Says when each sentence of one article happened. A sentence's time is
 *
 * <ol>
 *   <li>that of its main mention: the finest, then the first, of those that date the sentence
 *       itself (see {@link DatedClause});
 *   <li>where only "after" or "since" is dated, everything from then to the article's day, or the
 *       article's event if it was that day (inferred); "before" and "follows" date nothing;
 *   <li>none where the words reach over years ("in recent years");
 *   <li>that of the sentence before it, where it goes on about that (inferred);
 *   <li>the article's event, else the day of its first paragraph (inferred).
 * </ol>
 *
 * Immutable and thread-safe.
 */
public final class SentenceDater implements UnaryOperator<List<Sentence>> {

  private static final Pattern WEEKDAY_ALONE =
      Pattern.compile("(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \\w+)?");
  private static final Pattern OVER_YEARS =
      Pattern.compile(
          "\\b(?i:in recent (?:years|decades|months)|for (?:years|decades|generations|centuries)"
              + "|(?:in|over|for|during|throughout) the (?:past|last|previous)(?: \\S+){0,3}"
              + " (?:years|decades|months|century|centuries))\\b");
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^[“\"‘]?(?:(?:He|She|They|It|This|These|Those|His|Her|Their|Its|Both)\\b|[“\"])");
  private static final Pattern PERSON_GOES_ON = Pattern.compile("^(?:He|She)\\b");
  private static final int SHARED_WORDS = 2;

  private final TimeFinder finder = new TimeFinder();

  /** The same sentences, with their mentions and times. */
  @Override
  public List<Sentence> apply(List<Sentence> sentences) {
    List<Sentence> named = sentences.stream().map(this::withMentions).toList();
    Optional<EventTime> event = event(named).map(time -> time.withBasis(Basis.INFERRED));
    List<Sentence> dated = new ArrayList<>();
    for (Sentence sentence : named) {
      Optional<Sentence> before =
          dated.isEmpty() ? Optional.empty() : Optional.of(dated.get(dated.size() - 1));
      dated.add(with(sentence, sentence.mentions(), time(sentence, before, event)));
    }
    return List.copyOf(dated);
  }

  private Sentence withMentions(Sentence sentence) {
    Article article = sentence.article();
    List<TimeMention> mentions =
        finder.find(sentence.text(), article.referenceDay()).stream()
            .map(mention -> inBody(mention, sentence))
            .toList();
    return with(sentence, mentions, Optional.empty());
  }

  private static Sentence with(
      Sentence sentence, List<TimeMention> mentions, Optional<EventTime> time) {
    return new Sentence(
        sentence.article(),
        sentence.index(),
        sentence.paragraph(),
        sentence.start(),
        sentence.end(),
        mentions,
        time);
  }

  private static TimeMention inBody(TimeMention mention, Sentence sentence) {
    String words = sentence.text().substring(mention.start(), mention.end());
    EventTime time =
        WEEKDAY_ALONE.matcher(words).matches()
            ? ofEvent(mention.time(), sentence.article().event())
            : mention.time();
    return new TimeMention(
        mention.start() + sentence.start(), mention.end() + sentence.start(), time);
  }

  /** A weekday is the event's day where that is the same weekday, one week before. */
  private static EventTime ofEvent(EventTime weekday, Optional<LocalDate> event) {
    return event
        .filter(day -> day.plusWeeks(1).equals(weekday.first()))
        .map(day -> EventTime.day(day, weekday.basis()))
        .orElse(weekday);
  }

  private static Optional<EventTime> event(List<Sentence> sentences) {
    return sentences.stream()
        .findFirst()
        .flatMap(first -> first.article().event())
        .map(day -> EventTime.day(day, Basis.INFERRED))
        .or(() -> leadTime(sentences));
  }

  private static Optional<EventTime> leadTime(List<Sentence> sentences) {
    return sentences.stream()
        .filter(sentence -> sentence.paragraph() == sentences.get(0).paragraph())
        .flatMap(sentence -> mainTime(DatedClause.of(sentence)).stream())
        .filter(time -> time.precision() == Precision.DAY)
        .findFirst();
  }

  private static Optional<EventTime> time(
      Sentence sentence, Optional<Sentence> before, Optional<EventTime> event) {
    List<DatedClause> clauses = DatedClause.of(sentence);
    Optional<EventTime> own = mainTime(clauses).or(() -> timeAfter(clauses, sentence.article()));
    if (own.isPresent() || OVER_YEARS.matcher(sentence.text()).find()) {
      return own;
    }
    return before
        .filter(previous -> continues(previous, sentence))
        .flatMap(Sentence::time)
        .map(time -> time.withBasis(Basis.INFERRED))
        .or(() -> event.filter(time -> !isBefore(clauses, time)));
  }

  private static Optional<EventTime> mainTime(List<DatedClause> clauses) {
    return clauses.stream()
        .filter(DatedClause::datesSentence)
        .min(
            Comparator.comparing(DatedClause::role)
                .thenComparing(clause -> length(clause.mention().time())))
        .map(clause -> clause.mention().time());
  }

  private static int length(EventTime time) {
    return switch (time.precision()) {
      case DAY -> 0;
      case MONTH -> 2;
      case YEAR -> 3;
      case RANGE -> time.first().plusDays(31).isAfter(time.last()) ? 1 : 4;
    };
  }

  private static Optional<EventTime> timeAfter(List<DatedClause> clauses, Article article) {
    return article.referenceDay().flatMap(today -> timeAfter(clauses, article.event(), today));
  }

  private static Optional<EventTime> timeAfter(
      List<DatedClause> clauses, Optional<LocalDate> event, LocalDate today) {
    return clauses.stream()
        .filter(clause -> clause.role() == Role.AFTER || clause.role() == Role.SINCE)
        .filter(clause -> !clause.mention().time().first().isAfter(today))
        .max(Comparator.comparing(clause -> clause.mention().time().first()))
        .map(
            clause -> {
              LocalDate first = clause.mention().time().first();
              boolean atEvent =
                  clause.role() == Role.AFTER && event.filter(first::equals).isPresent();
              return stretch(first, atEvent ? first : today);
            });
  }

  private static EventTime stretch(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? EventTime.day(first, Basis.INFERRED)
        : new EventTime(first, last, Precision.RANGE, Basis.INFERRED);
  }

  /** Whether the sentence says that it happened before a time that the given one is not before. */
  private static boolean isBefore(List<DatedClause> clauses, EventTime time) {
    return clauses.stream()
        .filter(clause -> clause.role() == Role.BEFORE)
        .anyMatch(clause -> time.first().isAfter(clause.mention().time().last()));
  }

  /** A later paragraph goes on about the one before it only with "he" or "she". */
  private static boolean continues(Sentence before, Sentence sentence) {
    if (before.paragraph() != sentence.paragraph()) {
      return PERSON_GOES_ON.matcher(sentence.text()).find();
    }
    if (GOES_ON.matcher(sentence.text()).find()) {
      return true;
    }
    Set<String> shared = new HashSet<>(ContentWords.of(before.text()));
    shared.retainAll(ContentWords.of(sentence.text()));
    return shared.size() >= SHARED_WORDS;
  }
}
