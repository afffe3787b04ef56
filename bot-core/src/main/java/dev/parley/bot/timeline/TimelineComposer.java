package dev.parley.bot.timeline;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.Citation;
import dev.parley.bot.Notice;
import dev.parley.bot.Statement;
import dev.parley.bot.Timeline;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.OncePerLibrary;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.text.ContentWords;
import dev.parley.knowledge.time.QuestionTime;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the timeline of a library: one row for each event that the articles report with a time, in
 * order of time, worded by one of them and with a citation of each article that reports it.
 * Thread-safe. What it finds in a library is kept until it is asked for another one.
 */
public final class TimelineComposer {

  private record Cited(Sentence sentence, Optional<URI> link) {}

  private record Row(EventTime time, String text, List<Cited> cited, Set<String> words) {}

  private final Function<Sentence, Optional<URI>> links;

  /** Finding them goes through all articles, which is too much for every look at a timeline. */
  private final OncePerLibrary<List<Row>> rows = new OncePerLibrary<>(this::rows);

  private final OncePerLibrary<QuestionTime> times = new OncePerLibrary<>(QuestionTime::new);

  /**
   * @param links gives the address that opens an article at a sentence, if there is one
   */
  public TimelineComposer(Function<Sentence, Optional<URI>> links) {
    this.links = requireNonNull(links);
  }

  /** What to say to a filter with a time in it that does not exist; empty for any other. */
  public static Optional<Notice> problem(String filter) {
    return TimelineFilter.noSuchTime(filter)
        .map(
            time ->
                new Notice(
                    "There is no time "
                        + time
                        + ": a month is written as 2025-03, a day as 2025-03-14."));
  }

  /**
   * The timeline, or the part of it that is asked for.
   *
   * @param filter words that a row's sentences must hold, a day, a month, a range {@code FROM..TO}
   *     with open ends, either way round, words and a time, or empty for everything; one that fits
   *     nothing gives no rows
   */
  public Timeline compose(Library library, String filter) {
    return compose(library, TimelineFilter.parse(filter, () -> times.of(library)), filter);
  }

  /** The part of the timeline that lies in a time. */
  public Timeline compose(Library library, EventTime time) {
    return compose(library, TimelineFilter.of(time), time.first() + ".." + time.last());
  }

  private Timeline compose(Library library, TimelineFilter wanted, String filter) {
    return numbered(
        rows.of(library).stream().filter(row -> wanted.accepts(row.time(), row.words())).toList(),
        filter);
  }

  private List<Row> rows(Library library) {
    ReportFinder finder = new ReportFinder(library);
    List<Report> reports =
        library.documents().stream().flatMap(document -> finder.find(document).stream()).toList();
    return HappeningMerger.merge(reports).stream()
        .map(this::row)
        .sorted(Comparator.comparing(Row::time).thenComparing(Row::text))
        .toList();
  }

  private Row row(Happening happening) {
    Report best = RowWording.best(happening);
    Map<Article, Sentence> sentences = new LinkedHashMap<>();
    sentences.put(best.sentence().article(), best.sentence());
    happening.reports().forEach(r -> sentences.putIfAbsent(r.sentence().article(), r.sentence()));
    List<Cited> cited = sentences.values().stream().map(s -> new Cited(s, links.apply(s))).toList();
    return new Row(happening.time(), RowWording.text(best), cited, words(sentences.values()));
  }

  private static Set<String> words(Collection<Sentence> sentences) {
    Set<String> words = new HashSet<>();
    sentences.forEach(sentence -> words.addAll(ContentWords.of(sentence.text())));
    return Set.copyOf(words);
  }

  private static Timeline numbered(List<Row> rows, String filter) {
    Map<Sentence, Citation> citations = new LinkedHashMap<>();
    List<Timeline.Row> numbered = new ArrayList<>();
    for (Row row : rows) {
      for (Cited cited : row.cited()) {
        citations.computeIfAbsent(cited.sentence(), one -> citation(citations.size() + 1, cited));
      }
      List<Integer> numbers =
          row.cited().stream()
              .map(cited -> citations.get(cited.sentence()).number())
              .sorted()
              .toList();
      numbered.add(new Timeline.Row(row.time(), new Statement(row.text(), numbers)));
    }
    return new Timeline(numbered, List.copyOf(citations.values()), filter);
  }

  private static Citation citation(int number, Cited cited) {
    Sentence sentence = cited.sentence();
    return Citation.of(
        number,
        sentence.article(),
        sentence.index(),
        sentence.start(),
        sentence.end(),
        cited.link());
  }
}
