package dev.parley.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that the bot knows at one moment. Immutable; a change of the articles makes a new one.
 *
 * @param documents the articles, by id
 * @param problems files that were left out, and why
 */
public record Library(List<Document> documents, List<Problem> problems) {

  /**
   * A file that was left out.
   *
   * @param file its name
   * @param line the line that is wrong, from 1, or 0 when it is the whole file
   * @param reason what is wrong with it, and what to do
   */
  public record Problem(String file, int line, String reason) {
    @Override
    public String toString() {
      return file + (line > 0 ? ", line " + line : "") + ": " + reason;
    }
  }

  public Library {
    documents =
        documents.stream()
            .sorted(Comparator.comparing((Document document) -> document.article().id()))
            .toList();
    problems = List.copyOf(problems);
  }

  /** The article with this id; takes hardly longer in a large library. */
  public Optional<Document> find(String articleId) {
    int from = 0;
    int to = documents.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (documents.get(middle).article().id().compareTo(articleId) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return Optional.of(from)
        .filter(at -> at < documents.size())
        .map(documents::get)
        .filter(document -> document.article().id().equals(articleId));
  }

  /** The articles, the newest first and the undated last. */
  public List<Document> newestFirst() {
    return documents.stream()
        .sorted(
            Comparator.comparing(
                (Document document) -> document.article().referenceDay().orElse(LocalDate.MIN),
                Comparator.reverseOrder()))
        .toList();
  }

  /** The last day that any article is from: how far the bot's knowledge goes. */
  public Optional<LocalDate> upTo() {
    return documents.stream()
        .flatMap(document -> document.article().referenceDay().stream())
        .max(Comparator.naturalOrder());
  }
}
