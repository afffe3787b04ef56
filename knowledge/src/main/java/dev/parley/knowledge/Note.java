package dev.parley.knowledge;

/**
 * An editor's note on words of an article.
 *
 * @param quote the words of the body that the note is about
 * @param note what a reader must know about them
 * @param start where the quote starts in the body
 * @param end where it ends, exclusive
 */
public record Note(String quote, String note, int start, int end) {

  public Note {
    if (quote.isBlank() || note.isBlank()) {
      throw new IllegalArgumentException("illegal note: its quote or its text is blank");
    }
    if (start < 0 || end - start != quote.length()) {
      throw new IllegalArgumentException("illegal note span: [" + start + ", " + end + ")");
    }
  }

  /** Whether this note is about any character of [from, to). */
  public boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}
