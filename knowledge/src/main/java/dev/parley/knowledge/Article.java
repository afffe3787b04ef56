package dev.parley.knowledge;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One news article: what is known of it and its own words. Immutable.
 *
 * @param id lower-case letters, digits and hyphens, unique in a {@link Library}
 * @param title the headline, never blank
 * @param publisher who published it, or empty when not known
 * @param authors bylines in their order, possibly none
 * @param published when it was published and how that is known, if it is
 * @param event the day that it mainly reports on, if any
 * @param url its public address, if it has one
 * @param notes an editor's notes on quotes of the body, in the order of the file
 * @param body the article's words; paragraphs are separated by an empty line, lines end with {@code
 *     \n}. All offsets in this project are UTF-16 offsets into this string.
 */
public record Article(
    String id,
    String title,
    Optional<String> publisher,
    List<String> authors,
    Optional<Publication> published,
    Optional<LocalDate> event,
    Optional<URI> url,
    List<Note> notes,
    String body) {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_ID = 200;

  public Article {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "illegal id \""
              + id
              + "\": lower-case letters, digits and single hyphens only, at most "
              + LONGEST_ID);
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("illegal title of " + id + ": it is blank");
    }
    requireNonNull(publisher);
    requireNonNull(published);
    requireNonNull(event);
    requireNonNull(url);
    authors = List.copyOf(authors);
    notes = List.copyOf(notes);
    for (Note note : notes) {
      if (note.end() > body.length()
          || !body.substring(note.start(), note.end()).equals(note.quote())) {
        throw new IllegalArgumentException(
            "illegal note in " + id + ": its quote is not in the body: \"" + note.quote() + "\"");
      }
    }
  }

  /** An article of which nothing but this is known. */
  public static Article of(String id, String title, String body) {
    return new Article(
        id,
        title,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        body);
  }

  /** Whether an article may be called this. */
  public static boolean isId(String text) {
    return text.length() <= LONGEST_ID && ID.matcher(text).matches();
  }

  /**
   * What an editor notes about any character of [start, end) of the body, in one text; empty where
   * there is nothing to note.
   */
  public Optional<String> notesOn(int start, int end) {
    return notes.stream()
        .filter(note -> note.overlaps(start, end))
        .map(Note::note)
        .reduce((one, other) -> one + " " + other);
  }

  /** The publisher's name, or words that say there is none. */
  public String publisherOrUnattributed() {
    return publisher.orElse("unattributed report");
  }

  /** The day that relative dates in the text are counted from: published, else event. */
  public Optional<LocalDate> referenceDay() {
    return published.map(Publication::day).or(() -> event);
  }
}
