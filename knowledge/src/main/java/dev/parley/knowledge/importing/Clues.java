package dev.parley.knowledge.importing;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.importing.ImportReport.Unknown;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a source says about its article, as far as it does.
 *
 * @param authors empty when nobody is named
 * @param doubts what was seen but not believed
 */
record Clues(
    Optional<Sourced<String>> title,
    Optional<Sourced<String>> publisher,
    Optional<Sourced<List<String>>> authors,
    Optional<Sourced<PublishedAt>> published,
    Optional<Sourced<URI>> url,
    List<Unknown> doubts) {

  Clues {
    requireNonNull(title);
    requireNonNull(publisher);
    requireNonNull(authors);
    requireNonNull(published);
    requireNonNull(url);
    doubts = List.copyOf(doubts);
  }

  static Clues none() {
    return new Clues(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** These, and for what they leave open the others'. */
  Clues or(Clues others) {
    return new Clues(
        title.or(others::title),
        publisher.or(others::publisher),
        authors.or(others::authors),
        published.or(others::published),
        url.or(others::url),
        Stream.concat(doubts.stream(), others.doubts.stream()).toList());
  }
}
