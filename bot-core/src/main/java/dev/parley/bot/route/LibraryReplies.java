package dev.parley.bot.route;

import static java.util.stream.Collectors.joining;

import dev.parley.bot.Notice;
import dev.parley.bot.Reply;
import dev.parley.bot.Source;
import dev.parley.bot.Sources;
import dev.parley.bot.link.Links;
import dev.parley.bot.text.DateText;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Basis;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.OncePerLibrary;
import dev.parley.knowledge.text.ContentWords;
import dev.parley.knowledge.time.AskedTime;
import dev.parley.knowledge.time.QuestionTime;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what articles there are. Thread-safe. */
final class LibraryReplies {

  /** More papers than one likes to read are only counted. */
  private static final int MOST_PAPERS = 12;

  private static final Set<String> NO_TOPIC =
      ContentWords.of("articles texts stories pieces thing things anything");

  private final Links links;
  private final OncePerLibrary<QuestionTime> times = new OncePerLibrary<>(QuestionTime::new);

  LibraryReplies(Links links) {
    this.links = links;
  }

  Reply reply(Route.OfLibrary route, Library library) {
    List<Document> found =
        route.topic().isEmpty() ? library.documents() : on(route.topic(), library);
    if (found.isEmpty()) {
      return new Notice(
          library.documents().isEmpty()
              ? "I have no articles yet."
              : "None of my " + articles(library.documents()) + " is about " + route.topic() + ".");
    }
    return switch (route.asked()) {
      case COUNT -> new Notice(count(route.topic(), found));
      case NEWEST -> one("The newest article is", found, Comparator.reverseOrder());
      case OLDEST -> one("The oldest article is", found, Comparator.naturalOrder());
      case PAPERS -> new Notice(papers(found));
      case LIST -> sources(found);
    };
  }

  private Sources sources(List<Document> documents) {
    return new Sources(
        documents.stream()
            .sorted(Comparator.comparing(document -> day(document).orElse(LocalDate.MAX)))
            .map(document -> Source.of(document, links))
            .toList());
  }

  private static String count(String topic, List<Document> found) {
    String about = topic.isEmpty() ? "" : " about " + topic;
    String papers = papersOf(found).isEmpty() ? "" : ", " + from(found);
    return "I have " + articles(found) + about + papers + "." + span(found);
  }

  private static String papers(List<Document> found) {
    return papersOf(found).isEmpty()
        ? "It is not known which papers my articles are from."
        : "My " + articles(found) + (found.size() == 1 ? " is " : " are ") + from(found) + ".";
  }

  private static String from(List<Document> found) {
    List<String> papers = papersOf(found);
    String names = papers.stream().limit(MOST_PAPERS).collect(joining(", "));
    return "from "
        + names
        + (papers.size() > MOST_PAPERS ? " and " + (papers.size() - MOST_PAPERS) + " more" : "");
  }

  private static String span(List<Document> found) {
    List<LocalDate> days =
        found.stream().flatMap(document -> day(document).stream()).sorted().toList();
    if (days.isEmpty()) {
      return "";
    }
    String first = DateText.of(days.get(0));
    String last = DateText.of(days.get(days.size() - 1));
    return first.equals(last)
        ? " The date is " + first + "."
        : " The oldest is from " + first + ", the newest from " + last + ".";
  }

  private static Notice one(String opening, List<Document> found, Comparator<LocalDate> order) {
    return found.stream()
        .filter(document -> day(document).isPresent())
        .min(Comparator.comparing(document -> day(document).orElseThrow(), order))
        .map(
            document ->
                new Notice(
                    opening
                        + " “"
                        + document.article().title()
                        + "”"
                        + document.article().publisher().map(name -> " by " + name).orElse("")
                        + ", of "
                        + DateText.of(day(document).orElseThrow())
                        + "."))
        .orElseGet(() -> new Notice("It is not known when my articles were published."));
  }

  /** The articles that have all words of a topic, are of its time, or by who it names. */
  private List<Document> on(String topic, Library library) {
    Optional<AskedTime> time = times.of(library).of("in " + topic);
    Set<String> words =
        new HashSet<>(
            ContentWords.of(time.map(asked -> asked.without("in " + topic)).orElse(topic)));
    words.removeAll(NO_TOPIC);
    return library.documents().stream()
        .filter(document -> time.stream().allMatch(asked -> isOf(document, asked.time())))
        .filter(document -> wordsOf(document.article()).containsAll(words))
        .filter(document -> !words.isEmpty() || time.isPresent())
        .toList();
  }

  private static boolean isOf(Document document, EventTime time) {
    return day(document).filter(day -> time.overlaps(EventTime.day(day, Basis.STATED))).isPresent()
        || document
            .article()
            .event()
            .filter(day -> time.overlaps(EventTime.day(day, Basis.STATED)))
            .isPresent();
  }

  private static Set<String> wordsOf(Article article) {
    return ContentWords.of(
        article.title()
            + " "
            + article.publisher().orElse("")
            + " "
            + String.join(" ", article.authors())
            + " "
            + article.body());
  }

  private static Optional<LocalDate> day(Document document) {
    return document.article().referenceDay();
  }

  private static List<String> papersOf(List<Document> found) {
    return found.stream()
        .flatMap(d -> d.article().publisher().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static String articles(List<Document> found) {
    return found.size() == 1 ? "1 article" : found.size() + " articles";
  }
}
