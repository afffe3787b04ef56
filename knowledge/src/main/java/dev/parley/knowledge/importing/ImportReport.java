package dev.parley.knowledge.importing;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.Article;
import java.util.List;

/**
 * What an import gave, for a person to check. All its texts are single lines without control
 * characters.
 *
 * @param article the article
 * @param found what is known of it, and where from
 * @param leftOut every line of the source that is not in the article's body, and why
 * @param unknown what could not be known, or is doubtful, and why
 */
public record ImportReport(
    Article article, List<Found> found, List<LeftOut> leftOut, List<Unknown> unknown) {

  /**
   * A fact about the article.
   *
   * @param field its name in the article file, such as {@code published}
   * @param value its value
   * @param from where it comes from, such as {@code JSON-LD datePublished}
   */
  public record Found(String field, String value, String from) {}

  /**
   * A line that is not in the article's body.
   *
   * @param line its number in the saved text, from 1, or the number of its block in an HTML page
   * @param text its words
   * @param why why it was left out
   */
  public record LeftOut(int line, String text, String why) {}

  /**
   * A fact that could not be known, or is in doubt.
   *
   * @param field its name in the article file
   * @param why why, and what to do
   */
  public record Unknown(String field, String why) {}

  public ImportReport {
    requireNonNull(article);
    found = List.copyOf(found);
    leftOut = List.copyOf(leftOut);
    unknown = List.copyOf(unknown);
  }
}
