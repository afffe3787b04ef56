package dev.parley.web;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Publication;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Libraries whose articles say little. */
public final class Shelves {

  private Shelves() {}

  /** With an article of each of these days. */
  public static Library of(String... days) {
    return new Library(Arrays.stream(days).map(Shelves::document).toList(), List.of());
  }

  /** With an article of no known day. */
  public static Library undated() {
    return new Library(
        List.of(new Document(Article.of("undated", "A title", "Words."), List.of(), List.of())),
        List.of());
  }

  private static Document document(String day) {
    Article article =
        new Article(
            "news-of-" + day,
            "News of " + day,
            Optional.empty(),
            List.of(),
            Optional.of(
                new Publication(LocalDate.parse(day), Optional.empty(), Publication.Basis.STATED)),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "Words.");
    return new Document(article, List.of(), List.of());
  }
}
