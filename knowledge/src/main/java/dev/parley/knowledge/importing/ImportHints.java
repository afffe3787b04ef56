package dev.parley.knowledge.importing;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Publication;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the person who imports an article knows of it. A hint goes before whatever the page says.
 *
 * @param id the article's id: lower-case letters, digits and single hyphens
 * @param title the headline
 * @param publisher who published it
 * @param authors bylines in their order, possibly none
 * @param published when it was published
 * @param publishedBasis how that is known; where it is left open the importer says {@code STATED}
 *     when the page states the same day, {@code URL} when the address does, else {@code INFERRED}
 * @param url its public address, http or https
 * @param event the day that it mainly reports on
 */
public record ImportHints(
    Optional<String> id,
    Optional<String> title,
    Optional<String> publisher,
    List<String> authors,
    Optional<PublishedAt> published,
    Optional<Publication.Basis> publishedBasis,
    Optional<URI> url,
    Optional<LocalDate> event) {

  public ImportHints {
    authors = List.copyOf(authors);
    requireNonNull(published);
    requireNonNull(event);
    id.filter(value -> !Article.isId(value))
        .ifPresent(
            value -> {
              throw new ImportException(
                  "\"" + value + "\" is no id: use lower-case letters, digits and single hyphens");
            });
    if (title.filter(String::isBlank).isPresent()
        || publisher.filter(String::isBlank).isPresent()
        || authors.stream().anyMatch(String::isBlank)) {
      throw new ImportException("a title, publisher or author is empty: leave it out instead");
    }
    if (publishedBasis.isPresent() && published.isEmpty()) {
      throw new ImportException(
          "a basis of the publication date is given, but no publication date: give both");
    }
    url.filter(value -> !WebAddresses.isWeb(value))
        .ifPresent(
            value -> {
              throw new ImportException(
                  "\"" + value + "\" is no public address: it must start with http:// or https://");
            });
  }

  /** Nothing is known but the source. */
  public static ImportHints none() {
    return new ImportHints(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
