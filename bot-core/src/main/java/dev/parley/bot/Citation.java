package dev.parley.bot;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.Article;
import java.net.URI;
import java.util.Optional;

/**
 * Words of an article that back a statement.
 *
 * @param number its number in the reply, from 1
 * @param article where the words stand
 * @param sentence the index of the first sentence quoted
 * @param quote the words; always {@code article.body().substring(start, end)}
 * @param start where they start in the body
 * @param end where they end, exclusive
 * @param link opens the article at the words, where there is such an address
 * @param note an editor's note on these words, if there is one
 */
public record Citation(
    int number,
    Article article,
    int sentence,
    String quote,
    int start,
    int end,
    Optional<URI> link,
    Optional<String> note) {

  public Citation {
    requireNonNull(link);
    requireNonNull(note);
    if (number < 1
        || start < 0
        || end > article.body().length()
        || !article.body().substring(start, end).equals(quote)) {
      throw new IllegalArgumentException(
          "illegal citation " + number + ": not the words of " + article.id() + ": " + quote);
    }
  }

  /**
   * Cites [start, end) of an article's body, with what an editor notes about it.
   *
   * @param sentence the index of the first sentence quoted
   */
  public static Citation of(
      int number, Article article, int sentence, int start, int end, Optional<URI> link) {
    return new Citation(
        number,
        article,
        sentence,
        article.body().substring(start, end),
        start,
        end,
        link,
        article.notesOn(start, end));
  }

  public Citation withNumber(int newNumber) {
    return new Citation(newNumber, article, sentence, quote, start, end, link, note);
  }
}
