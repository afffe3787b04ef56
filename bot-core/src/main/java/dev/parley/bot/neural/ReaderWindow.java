package dev.parley.bot.neural;

import java.util.List;

/**
 * A question and neighbouring sentences as the reader's model reads them together: {@code [CLS]
 * question [SEP] title . sentences [SEP]}. Callers must not write to the array.
 *
 * @param ids the tokens
 * @param second where the second text, that of the title and the sentences, begins
 * @param from the number of its first sentence in the passage
 * @param sentences where each of its sentences stands among the tokens
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record ReaderWindow(int[] ids, int second, int from, List<TokenRange> sentences) {

  /**
   * A range of tokens.
   *
   * @param start the first
   * @param end behind the last; the same as {@code start} where a sentence has no tokens
   */
  public record TokenRange(int start, int end) {

    /** How many tokens it holds. */
    public int size() {
      return end - start;
    }
  }

  public ReaderWindow {
    sentences = List.copyOf(sentences);
  }

  /** How many tokens there are. */
  public int size() {
    return ids.length;
  }
}
