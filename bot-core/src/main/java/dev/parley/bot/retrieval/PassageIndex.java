package dev.parley.bot.retrieval;

import dev.parley.knowledge.Library;
import java.io.Closeable;
import java.util.List;

/**
 * Passages that can be found by words and by meaning. Thread-safe: searches go on while an update
 * runs, and see the old library or the new one, never a mixture and never nothing.
 */
public interface PassageIndex extends Closeable {

  /** Told about long work. */
  interface Progress {
    /** {@code done} of {@code total} passages are in. */
    void update(int done, int total);

    Progress NONE = (done, total) -> {};
  }

  /** The library that searches answer from now. */
  Library library();

  /**
   * Makes the index hold just this library; encodes only passages that it does not hold yet.
   *
   * @throws IndexException when it cannot be written; searches then go on over the old library
   */
  void update(Library library, Progress progress);

  /**
   * How much room it takes up, in bytes.
   *
   * @throws IndexException when that cannot be found out
   */
  long bytes();

  /**
   * The best passages, best first; equal scores in the order of article id and passage number.
   *
   * @throws IndexClosedException after it has been closed
   */
  List<Hit> search(SearchRequest request);
}
