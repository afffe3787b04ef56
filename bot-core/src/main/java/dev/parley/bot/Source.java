package dev.parley.bot;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.Article;
import java.net.URI;
import java.util.Optional;

/**
 * An article as a source to name.
 *
 * @param article the article
 * @param sentences how many sentences it has
 * @param link opens it, where there is such an address
 */
public record Source(Article article, int sentences, Optional<URI> link) {

  public Source {
    requireNonNull(article);
    requireNonNull(link);
  }
}
