package dev.parley.knowledge.importing;

import dev.parley.knowledge.importing.ImportReport.Unknown;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What an HTML page's metadata say about its article: JSON-LD first, then OpenGraph and other meta
 * tags, then marked elements.
 */
final class PageMetadata {

  private static final int MAX_TEXT = 500;
  private static final List<String> DATE_TAGS =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "date",
          "dc.date",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "datePublished");

  private final Document page;
  private final Optional<URI> fetchedFrom;
  private final JsonLd jsonLd;

  private PageMetadata(Document page, Optional<URI> fetchedFrom) {
    this.page = page;
    this.fetchedFrom = fetchedFrom;
    this.jsonLd = JsonLd.of(page, attribute("link[rel=canonical]", "href"));
  }

  static Clues read(Document page, Optional<URI> fetchedFrom) {
    PageMetadata metadata = new PageMetadata(page, fetchedFrom);
    Optional<Sourced<String>> publisher = metadata.publisher();
    return new Clues(
        metadata.title(publisher.map(Sourced::value)),
        publisher,
        metadata.authors(),
        metadata.published(),
        metadata.url(),
        metadata.doubts());
  }

  private Optional<Sourced<String>> title(Optional<String> publisher) {
    return sourced(jsonLd.headline(), "JSON-LD headline")
        .or(() -> meta("og:title"))
        .or(() -> meta("twitter:title"))
        .or(() -> sourced(onlyHeading(), "the page's only main heading"))
        .or(() -> sourced(text(page.title()), "the page's title"))
        .map(title -> new Sourced<>(withoutPublisher(title.value(), publisher), title.from()));
  }

  private Optional<String> onlyHeading() {
    List<Element> headings = page.select("h1");
    return headings.size() == 1 ? text(headings.get(0).text()) : Optional.empty();
  }

  /** "Headline - Publisher" and "Headline | Publisher" without the publisher. */
  private static String withoutPublisher(String title, Optional<String> publisher) {
    return publisher
        .flatMap(
            name ->
                Stream.of(" - ", " | ", " – ", " — ", " · ")
                    .filter(separator -> title.endsWith(separator + name))
                    .map(
                        separator ->
                            title.substring(0, title.length() - separator.length() - name.length()))
                    .findFirst())
        .map(String::strip)
        .filter(rest -> !rest.isEmpty())
        .orElse(title);
  }

  private Optional<Sourced<String>> publisher() {
    return sourced(jsonLd.publisher(), "JSON-LD publisher")
        .or(() -> meta("og:site_name"))
        .or(() -> meta("dc.publisher"));
  }

  private Optional<Sourced<List<String>>> authors() {
    return names(jsonLd.authors(), "JSON-LD author")
        .or(
            () ->
                names(
                    metaNames("author", "article:author", "parsely-author", "dc.creator"),
                    "meta author"))
        .or(
            () ->
                names(
                    page.select("[itemprop=author] [itemprop=name], [rel=author]").eachText(),
                    "an author element"));
  }

  private List<String> metaNames(String... names) {
    return Arrays.stream(names)
        .map(this::metaContents)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Optional<Sourced<List<String>>> names(List<String> names, String from) {
    List<String> people =
        names.stream()
            .map(name -> Words.oneLine(name.replaceFirst("(?i)^by\\s+", ""), MAX_TEXT))
            .filter(name -> !name.isEmpty() && name.length() <= 100 && !name.contains("://"))
            .distinct()
            .limit(20)
            .toList();
    return people.isEmpty() ? Optional.empty() : Optional.of(new Sourced<>(people, from));
  }

  private Optional<Sourced<PublishedAt>> published() {
    return dateCandidates()
        .flatMap(
            text ->
                PublishedAt.fromMetadata(text.value())
                    .map(at -> new Sourced<>(at, text.from() + " \"" + text.value() + "\""))
                    .stream())
        .findFirst();
  }

  private Stream<Sourced<String>> dateCandidates() {
    return Stream.of(
            Stream.of(sourced(jsonLd.published(), "JSON-LD datePublished")),
            DATE_TAGS.stream().map(this::meta),
            Stream.of(
                sourced(
                    attribute("[itemprop=datePublished][content]", "content"),
                    "the element marked datePublished"),
                sourced(
                    attribute(
                        "time[itemprop=datePublished][datetime], time[pubdate][datetime]",
                        "datetime"),
                    "the time element marked as publication")))
        .flatMap(stream -> stream)
        .flatMap(Optional::stream);
  }

  private Optional<Sourced<URI>> url() {
    return address(attribute("link[rel=canonical]", "href"), "the page's canonical link")
        .or(() -> address(metaContents("og:url").stream().findFirst(), "meta og:url"))
        .or(() -> address(jsonLd.address(), "JSON-LD url"))
        .or(
            () ->
                fetchedFrom.map(
                    address -> new Sourced<>(address, "the address it was fetched from")));
  }

  /** An address with nothing after the host is a site's, not an article's. */
  private Optional<Sourced<URI>> address(Optional<String> text, String from) {
    return text.flatMap(value -> WebAddresses.parse(value, fetchedFrom))
        .filter(address -> address.getPath() != null && address.getPath().length() > 1)
        .map(address -> new Sourced<>(address, from));
  }

  private List<Unknown> doubts() {
    return url().stream()
        .filter(
            url ->
                fetchedFrom
                    .filter(from -> !from.getHost().equalsIgnoreCase(url.value().getHost()))
                    .isPresent())
        .map(
            url ->
                new Unknown(
                    "url",
                    "the page was fetched from "
                        + fetchedFrom.get().getHost()
                        + ", but "
                        + url.from()
                        + " names another host: check that, or give it with --url"))
        .toList();
  }

  private Optional<Sourced<String>> meta(String name) {
    return sourced(metaContents(name).stream().findFirst(), "meta " + name);
  }

  private List<String> metaContents(String name) {
    return page.select("meta[content]").stream()
        .filter(
            tag ->
                Stream.of("property", "name", "itemprop")
                    .anyMatch(attribute -> tag.attr(attribute).equalsIgnoreCase(name)))
        .map(tag -> text(tag.attr("content")).orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  private Optional<String> attribute(String selector, String attribute) {
    return Optional.ofNullable(page.selectFirst(selector)).flatMap(e -> text(e.attr(attribute)));
  }

  private static Optional<String> text(String raw) {
    return Optional.of(Words.oneLine(raw, MAX_TEXT)).filter(text -> !text.isEmpty());
  }

  private static Optional<Sourced<String>> sourced(Optional<String> value, String from) {
    return value.map(text -> new Sourced<>(text, from));
  }
}
