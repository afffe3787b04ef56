package dev.parley.knowledge.files;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Note;
import dev.parley.knowledge.Publication;
import dev.parley.knowledge.files.YamlReader.YamlException;
import dev.parley.knowledge.files.YamlValue.Mapping;
import dev.parley.knowledge.files.YamlValue.Nothing;
import dev.parley.knowledge.files.YamlValue.Scalar;
import dev.parley.knowledge.files.YamlValue.Sequence;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the front matter's keys mean; every wrong value is reported with its line. */
final class FrontMatter {

  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "publisher",
          "authors",
          "published",
          "published-basis",
          "event",
          "url",
          "notes");

  private static final List<String> NOTE_KEYS = List.of("quote", "note");

  private static final int OPENING_LINE = 1;
  private static final int LONGEST_EXCERPT = 60;

  private final Mapping yaml;

  FrontMatter(Mapping yaml) {
    this.yaml = yaml;
  }

  Article toArticle(String body) throws YamlException {
    refuseUnknownKeys(yaml, KEYS);
    return new Article(
        id(),
        required(yaml, "title", OPENING_LINE).text(),
        scalar(yaml, "publisher").map(Scalar::text),
        authors(),
        publication(),
        event(),
        url(),
        notes(body),
        body);
  }

  private String id() throws YamlException {
    Scalar id = required(yaml, "id", OPENING_LINE);
    if (!Article.isId(id.text())) {
      throw wrong(id, "id", "use lower-case letters, digits and single hyphens only");
    }
    return id.text();
  }

  private List<String> authors() throws YamlException {
    List<String> authors = new ArrayList<>();
    for (YamlValue item : items("authors", "write it as a list: [First Author, Second Author]")) {
      if (!(item instanceof Scalar author)) {
        throw new YamlException(item.line(), "an author is not a name: write [First, Second]");
      }
      authors.add(oneLine(author, "authors").text());
    }
    return authors;
  }

  private Optional<Publication> publication() throws YamlException {
    Optional<Scalar> published = scalar(yaml, "published");
    Optional<Scalar> basis = scalar(yaml, "published-basis");
    if (published.isEmpty()) {
      if (basis.isPresent()) {
        throw wrong(basis.get(), "published-basis", "there is no \"published\" that it is about");
      }
      return Optional.empty();
    }
    Publication.Basis known = basis.isPresent() ? basis(basis.get()) : Publication.Basis.STATED;
    Scalar date = published.get();
    try {
      if (date.text().indexOf('T') < 0) {
        return Optional.of(new Publication(day(date.text()), Optional.empty(), known));
      }
      LocalDateTime time = LocalDateTime.parse(date.text());
      return Optional.of(
          new Publication(
              day(time.toLocalDate().toString()), Optional.of(time.toLocalTime()), known));
    } catch (DateTimeException e) {
      throw wrong(
          date,
          "published",
          "write a day such as 2025-02-28, or a day and local time such as 2025-02-28T08:53");
    }
  }

  private static Publication.Basis basis(Scalar basis) throws YamlException {
    for (Publication.Basis candidate : Publication.Basis.values()) {
      if (candidate.name().toLowerCase(Locale.ROOT).equals(basis.text())) {
        return candidate;
      }
    }
    throw wrong(basis, "published-basis", "use one of stated, url, inferred");
  }

  private Optional<LocalDate> event() throws YamlException {
    Optional<Scalar> event = scalar(yaml, "event");
    if (event.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(day(event.get().text()));
    } catch (DateTimeException e) {
      throw wrong(event.get(), "event", "write a day such as 2025-02-28");
    }
  }

  /** Four-digit years only: later ones would overflow where days are counted on from them. */
  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < 1 || day.getYear() > 9999) {
      throw new DateTimeException("year out of range: " + day.getYear());
    }
    return day;
  }

  private Optional<URI> url() throws YamlException {
    Optional<Scalar> url = scalar(yaml, "url");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(url.get().text());
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (Set.of("http", "https").contains(scheme) && uri.getHost() != null) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // Reported below, as every other bad address.
    }
    throw wrong(url.get(), "url", "write a whole web address that starts with https://");
  }

  private List<Note> notes(String body) throws YamlException {
    String expected = "write it as a list of \"- quote: …\" and \"note: …\"";
    List<Note> notes = new ArrayList<>();
    for (YamlValue item : items("notes", expected)) {
      if (!(item instanceof Mapping fields)) {
        throw new YamlException(item.line(), "a note is not a quote and a note: " + expected);
      }
      refuseUnknownKeys(fields, NOTE_KEYS);
      notes.add(note(fields, body));
    }
    return notes;
  }

  private static Note note(Mapping fields, String body) throws YamlException {
    Scalar quote = required(fields, "quote", fields.line());
    int start = body.indexOf(quote.text());
    if (start < 0) {
      throw wrong(
          quote, "quote", "it is not in the text: copy the words exactly as they stand there");
    }
    String text = required(fields, "note", fields.line()).text();
    return new Note(quote.text(), text, start, start + quote.text().length());
  }

  private static void refuseUnknownKeys(Mapping mapping, List<String> known) throws YamlException {
    Set<String> unknown = new TreeSet<>(mapping.entries().keySet());
    known.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      String key = unknown.iterator().next();
      throw new YamlException(
          mapping.keyLines().get(key),
          "unknown key \"" + excerpt(key) + "\": use " + String.join(", ", known));
    }
  }

  private List<YamlValue> items(String key, String expected) throws YamlException {
    YamlValue value = yaml.entries().get(key);
    if (value == null || value instanceof Nothing) {
      return List.of();
    }
    if (!(value instanceof Sequence sequence)) {
      throw new YamlException(value.line(), "\"" + key + "\" is not a list: " + expected);
    }
    return sequence.items();
  }

  private static Scalar required(Mapping mapping, String key, int line) throws YamlException {
    Optional<Scalar> value = scalar(mapping, key);
    if (value.isEmpty()) {
      throw new YamlException(line, "\"" + key + "\" is missing: add a line \"" + key + ": …\"");
    }
    return value.get();
  }

  private static Optional<Scalar> scalar(Mapping mapping, String key) throws YamlException {
    YamlValue value = mapping.entries().get(key);
    if (value == null || value instanceof Nothing) {
      return Optional.empty();
    }
    if (!(value instanceof Scalar scalar)) {
      throw new YamlException(value.line(), "\"" + key + "\" takes one value, not a list or a map");
    }
    if (scalar.text().isBlank()) {
      throw new YamlException(
          scalar.line(), "\"" + key + "\" is blank: give it a value or leave it out");
    }
    // A quote and its note are words of a text and may run over lines; all else is a single line.
    return Optional.of(NOTE_KEYS.contains(key) ? scalar : oneLine(scalar, key));
  }

  private static Scalar oneLine(Scalar scalar, String key) throws YamlException {
    if (scalar.text().isBlank() || scalar.text().chars().anyMatch(Character::isISOControl)) {
      throw wrong(scalar, key, "use one line of text without control characters");
    }
    return scalar;
  }

  private static YamlException wrong(Scalar scalar, String key, String advice) {
    return new YamlException(
        scalar.line(), "illegal " + key + " \"" + excerpt(scalar.text()) + "\": " + advice);
  }

  private static String excerpt(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
  }
}
