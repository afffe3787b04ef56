package dev.parley.bot;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Basis;
import dev.parley.knowledge.EventTime.Precision;
import dev.parley.knowledge.Publication;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Replies about a small invented world, to render and to print. */
public final class Replies {

  public static final LocalDate FRIDAY = LocalDate.of(2024, 3, 1);

  public static final Article HARBOUR =
      article(
          "courier-2024-03-02",
          "Harbour bridge reopens",
          Optional.of("Evening Courier"),
          Optional.of(published(FRIDAY.plusDays(1), Publication.Basis.STATED)),
          Optional.of("https://courier.example/bridge"),
          "The bridge reopened on Friday. Mayor Ida Holm cut the ribbon.");

  public static final Article LEAFLET =
      article(
          "leaflet",
          "What the bridge cost",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "Repairs took nine months.");

  private Replies() {}

  public static Article article(
      String id,
      String title,
      Optional<String> publisher,
      Optional<Publication> published,
      Optional<String> url,
      String body) {
    return new Article(
        id,
        title,
        publisher,
        List.of(),
        published,
        Optional.empty(),
        url.map(URI::create),
        List.of(),
        body);
  }

  public static Publication published(LocalDate day, Publication.Basis basis) {
    return new Publication(day, Optional.empty(), basis);
  }

  public static Citation citation(int number, Article article, String quote, String note) {
    int start = article.body().indexOf(quote);
    return new Citation(
        number,
        article,
        0,
        quote,
        start,
        start + quote.length(),
        article.url().map(url -> URI.create(url + "#:~:text=x")),
        Optional.of(note).filter(text -> !text.isEmpty()));
  }

  /** Citations of as many articles, each of the whole body. */
  public static List<Citation> citations(int count, String body) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                citation(
                    i + 1,
                    article(
                        "article-" + i,
                        "Title " + i,
                        HARBOUR.publisher(),
                        HARBOUR.published(),
                        Optional.of("https://courier.example/" + i),
                        body),
                    body,
                    ""))
        .toList();
  }

  /** Two statements, two citations, one with an editor's note. */
  public static Answer answer() {
    return new Answer(
        List.of(
            new Statement("The bridge reopened on 1 March 2024.", List.of(1)),
            new Statement("Repairs took nine months.", List.of(1, 2))),
        List.of(
            citation(1, HARBOUR, "The bridge reopened on Friday.", ""),
            citation(2, LEAFLET, "Repairs took nine months.", "Other papers say ten.")),
        0.75,
        List.of("courier-2024-03-02", "leaflet"));
  }

  /** One statement that all of these back. */
  public static Answer answer(String text, List<Citation> citations) {
    return answer(
        new Statement(text, citations.stream().map(Citation::number).toList()), citations);
  }

  /** This one statement. */
  public static Answer answer(Statement statement, List<Citation> citations) {
    return new Answer(List.of(statement), citations, 1, List.of());
  }

  /** The first of more, all of which a timeline tells. */
  public static Answer firstOfMore(String filter) {
    return answer(
            "The bridge reopened on 1 March 2024.",
            List.of(citation(1, HARBOUR, "The bridge reopened on Friday.", "")))
        .withMore(filter);
  }

  public static NoAnswer refusal() {
    return new NoAnswer(
        List.of(source(HARBOUR), source(LEAFLET)),
        Optional.of(FRIDAY.plusDays(1)),
        0.125,
        List.of("courier-2024-03-02"));
  }

  public static NoAnswer bareRefusal() {
    return new NoAnswer(List.of(), Optional.empty(), 0, List.of());
  }

  public static Timeline timeline() {
    return new Timeline(
        List.of(
            row(
                new EventTime(
                    LocalDate.of(2023, 6, 1),
                    LocalDate.of(2023, 6, 30),
                    Precision.MONTH,
                    Basis.INFERRED),
                "Repairs began.",
                2),
            row(EventTime.day(FRIDAY, Basis.RESOLVED), "The bridge reopened.", 1)),
        List.of(
            citation(1, HARBOUR, "The bridge reopened on Friday.", ""),
            citation(2, LEAFLET, "Repairs took nine months.", "")),
        "");
  }

  /** Rows that each have a source of their own. */
  public static Timeline longTimeline(int rows) {
    return new Timeline(
        IntStream.range(0, rows)
            .mapToObj(i -> row(EventTime.day(FRIDAY, Basis.STATED), happening(i), i + 1))
            .toList(),
        citations(rows, "The bridge reopened on Friday."),
        "");
  }

  /** What a row of the long timeline tells. */
  public static String happening(int row) {
    return "Event number " + row + " took place, and this is told in rather many words.";
  }

  public static Timeline.Row row(EventTime time, String text, int citation) {
    return new Timeline.Row(time, new Statement(text, List.of(citation)));
  }

  public static Sources sources() {
    return new Sources(List.of(source(HARBOUR), source(LEAFLET)));
  }

  public static Source source(Article article) {
    return new Source(article, article.equals(LEAFLET) ? 1 : 2, article.url());
  }
}
