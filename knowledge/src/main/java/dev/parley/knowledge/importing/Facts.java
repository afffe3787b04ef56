package dev.parley.knowledge.importing;

import dev.parley.knowledge.Publication;
import dev.parley.knowledge.Publication.Basis;
import dev.parley.knowledge.importing.ImportReport.Found;
import dev.parley.knowledge.importing.ImportReport.Unknown;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Settles each field of an article: the hint, else what the source says; and what stays unknown.
 *
 * @param hints what the person said
 * @param clues what the source says
 * @param latest the last day that a publication date can be; a later one is not believed
 */
record Facts(ImportHints hints, Clues clues, LocalDate latest) {

  private static final String HINT = "given";

  Optional<String> title() {
    return sourcedTitle().map(Sourced::value);
  }

  Optional<String> publisher() {
    return sourcedPublisher().map(Sourced::value);
  }

  List<String> authors() {
    return sourcedAuthors().map(Sourced::value).orElse(List.of());
  }

  Optional<Publication> published() {
    return sourcedPublished().map(Sourced::value);
  }

  Optional<LocalDate> event() {
    return hints.event();
  }

  Optional<URI> url() {
    return sourcedUrl().map(Sourced::value);
  }

  String id(String title) {
    return hints
        .id()
        .orElseGet(
            () ->
                ArticleId.of(
                    publisher(),
                    url().map(URI::getHost),
                    published().map(Publication::day),
                    title));
  }

  private Optional<Sourced<String>> sourcedTitle() {
    return given(hints.title()).or(clues::title);
  }

  private Optional<Sourced<String>> sourcedPublisher() {
    return given(hints.publisher()).or(clues::publisher);
  }

  private Optional<Sourced<List<String>>> sourcedAuthors() {
    return given(Optional.of(hints.authors()).filter(names -> !names.isEmpty())).or(clues::authors);
  }

  private Optional<Sourced<URI>> sourcedUrl() {
    return given(hints.url()).or(clues::url);
  }

  private Optional<Sourced<Publication>> sourcedPublished() {
    return given(hints.published())
        .map(at -> publication(at, hints.publishedBasis().orElseGet(() -> basis(at.value().day()))))
        .or(() -> stated().map(at -> publication(at, Basis.STATED)))
        .or(() -> addressDay().map(at -> publication(at, Basis.URL)));
  }

  /** A given date is as sure as the source makes it. */
  private Basis basis(LocalDate day) {
    if (stated().filter(at -> at.value().day().equals(day)).isPresent()) {
      return Basis.STATED;
    }
    return addressDay().filter(at -> at.value().day().equals(day)).isPresent()
        ? Basis.URL
        : Basis.INFERRED;
  }

  private static Sourced<Publication> publication(Sourced<PublishedAt> at, Basis basis) {
    return new Sourced<>(new Publication(at.value().day(), at.value().time(), basis), at.from());
  }

  private Optional<Sourced<PublishedAt>> stated() {
    return clues.published().filter(at -> !at.value().day().isAfter(latest));
  }

  private Optional<Sourced<PublishedAt>> addressDay() {
    return sourcedUrl()
        .flatMap(url -> WebAddresses.day(url.value(), latest))
        .map(day -> new Sourced<>(PublishedAt.on(day), "the address"));
  }

  private static <T> Optional<Sourced<T>> given(Optional<T> hint) {
    return hint.map(value -> new Sourced<>(value, HINT));
  }

  /** Every field that is known, in the order of the article file. */
  List<Found> found() {
    String title = title().orElse("");
    List<Found> found = new ArrayList<>();
    found.add(
        new Found(
            "id",
            id(title),
            hints.id().isPresent() ? HINT : "made of the publisher and the day, as far as known"));
    sourcedTitle().ifPresent(it -> found.add(new Found("title", it.value(), it.from())));
    sourcedPublisher().ifPresent(it -> found.add(new Found("publisher", it.value(), it.from())));
    sourcedAuthors()
        .ifPresent(it -> found.add(new Found("authors", String.join(", ", it.value()), it.from())));
    sourcedPublished().ifPresent(it -> found.addAll(publishedFields(it)));
    event().ifPresent(day -> found.add(new Found("event", day.toString(), HINT)));
    sourcedUrl().ifPresent(it -> found.add(new Found("url", it.value().toString(), it.from())));
    return List.copyOf(found);
  }

  private List<Found> publishedFields(Sourced<Publication> published) {
    Publication value = published.value();
    PublishedAt at = new PublishedAt(value.day(), value.time());
    String basis = value.basis().name().toLowerCase(Locale.ROOT);
    boolean concluded = published.from().equals(HINT) && hints.publishedBasis().isEmpty();
    return List.of(
        new Found("published", at.toString(), published.from()),
        new Found(
            "published-basis", basis, concluded ? "what the source bears out" : published.from()));
  }

  /** Every field that is not known, and every contradiction. */
  List<Unknown> unknown() {
    return Stream.of(
            missing(publisher(), "publisher", "it is not named: give it with --publisher"),
            missing(sourcedAuthors(), "authors", "nobody is named as the author"),
            missing(
                published(),
                "published",
                "neither the text nor its metadata nor the address says so: give it with --published"),
            missing(event(), "event", "the day it mainly reports on: give it with --event"),
            missing(url(), "url", "no public address is named: give it with --url"),
            fromTheFuture(),
            contradiction())
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Unknown> missing(Optional<?> fact, String field, String why) {
    return fact.isPresent() ? Optional.empty() : Optional.of(new Unknown(field, why));
  }

  private Optional<Unknown> fromTheFuture() {
    return clues
        .published()
        .filter(at -> at.value().day().isAfter(latest))
        .map(
            at ->
                new Unknown(
                    "published",
                    at.value() + " (" + at.from() + ") lies in the future and was not taken"));
  }

  private Optional<Unknown> contradiction() {
    return published()
        .flatMap(
            taken ->
                Stream.of(stated(), addressDay())
                    .flatMap(Optional::stream)
                    .filter(other -> !other.value().day().equals(taken.day()))
                    .map(
                        other ->
                            new Unknown(
                                "published",
                                "%s was taken, but %s says %s"
                                    .formatted(taken.day(), other.from(), other.value().day())))
                    .findFirst());
  }
}
