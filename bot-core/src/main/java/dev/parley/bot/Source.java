package dev.parley.bot;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.link.Links;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
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

  public static Source of(Document document, Links links) {
    return new Source(
        document.article(), document.sentences().size(), links.to(document.article()));
  }
}
