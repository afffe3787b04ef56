package dev.parley.bot.route;

import dev.parley.bot.Answer;
import dev.parley.bot.Timeline;
import dev.parley.bot.link.Links;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.bot.timeline.TimelineComposer;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Overviews, news and comparisons of a few cited sentences. Thread-safe. */
final class Briefs {

  private static final int OVERVIEW = 5;
  private static final int LATEST = 4;
  private static final int EACH_SIDE = 2;

  /** What is new stands in the newest articles; the others are no news any more. */
  private static final int NEWEST_ARTICLES = 3;

  private final TopicSentences topics;
  private final CentralSentences central;
  private final TimelineComposer timelines;
  private final Links links;

  Briefs(PassageIndex index, MiniLm model, TimelineComposer timelines, Links links) {
    this.topics = new TopicSentences(index, model);
    this.central = new CentralSentences(model);
    this.timelines = timelines;
    this.links = links;
  }

  /** Central sentences in order of time; empty where nothing is said on the topic. */
  Optional<Answer> overview(String topic, Library library) {
    List<Sentence> chosen = central.of(topics.on(topic, library), OVERVIEW);
    return told(inOrderOfTime(chosen)).map(answer -> withTimeline(answer, topic, library));
  }

  /** The newest sentences, newest first; empty where nothing is said on the topic. */
  Optional<Answer> latest(String topic, Library library) {
    List<Document> newest = library.newestFirst().stream().limit(NEWEST_ARTICLES).toList();
    List<Sentence> found =
        topic.isEmpty() ? topics.leads(newest) : ofNewestArticles(topics.on(topic, library));
    List<Sentence> chosen = new ArrayList<>(inOrderOfTime(central.of(found, LATEST)));
    java.util.Collections.reverse(chosen);
    return told(chosen).map(answer -> withTimeline(answer, topic, library));
  }

  private static List<Sentence> ofNewestArticles(List<Sentence> sentences) {
    Set<LocalDate> newest =
        new HashSet<>(
            sentences.stream()
                .flatMap(sentence -> sentence.article().referenceDay().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(NEWEST_ARTICLES)
                .toList());
    return newest.isEmpty()
        ? sentences
        : sentences.stream()
            .filter(
                sentence -> sentence.article().referenceDay().filter(newest::contains).isPresent())
            .toList();
  }

  /** A few sentences on each side under each other; empty where a side has none. */
  Optional<Answer> compare(List<String> sides, Library library) {
    CitedSentences told = new CitedSentences(links);
    Set<Sentence> used = new HashSet<>();
    for (String side : sides) {
      List<Sentence> found =
          topics.on(side, library).stream().filter(sentence -> !used.contains(sentence)).toList();
      List<Sentence> chosen = inOrderOfTime(central.of(found, EACH_SIDE));
      if (chosen.isEmpty()) {
        return Optional.empty();
      }
      chosen.forEach(sentence -> told.with(capitalized(side), sentence));
      used.addAll(chosen);
    }
    return sides.isEmpty() ? Optional.empty() : Optional.of(told.answer());
  }

  private Optional<Answer> told(List<Sentence> sentences) {
    CitedSentences told = new CitedSentences(links);
    sentences.forEach(told::dated);
    return sentences.isEmpty() ? Optional.empty() : Optional.of(told.answer());
  }

  private Answer withTimeline(Answer answer, String topic, Library library) {
    Timeline timeline = timelines.compose(library, topic);
    return timeline.rows().isEmpty() ? answer : answer.withMore(topic);
  }

  private static List<Sentence> inOrderOfTime(List<Sentence> sentences) {
    return sentences.stream()
        .sorted(
            Comparator.comparing(Briefs::day)
                .thenComparing(s -> s.article().id())
                .thenComparing(Sentence::index))
        .toList();
  }

  private static LocalDate day(Sentence sentence) {
    return sentence
        .time()
        .map(EventTime::first)
        .or(() -> sentence.article().referenceDay())
        .orElse(LocalDate.MIN);
  }

  private static String capitalized(String side) {
    return side.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + side.substring(1);
  }
}
