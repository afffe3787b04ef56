package dev.parley.bot.neural;

import dev.parley.bot.neural.ReaderWindow.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Packs a question and a passage into windows of at most {@value #MOST_TOKENS} tokens. Most
 * passages fit into one; each further window begins with the last sentence of the one before where
 * the next one fits in with it, so that a sentence is read with what stands before it. Of a
 * sentence longer than a window the rest is not read. Thread-safe.
 */
public final class WindowPacker {

  public static final int MOST_TOKENS = 320;

  private static final int MOST_OF_QUESTION = 64;
  private static final int MOST_OF_TITLE = 32;

  private final WordPieces pieces;

  public WindowPacker(WordPieces pieces) {
    this.pieces = pieces;
  }

  /**
   * Packs a passage.
   *
   * @param title empty where there is none
   * @param sentences in order
   */
  public List<ReaderWindow> pack(Pieces question, Pieces title, List<Pieces> sentences) {
    int[] head = head(question.atMost(MOST_OF_QUESTION), title.atMost(MOST_OF_TITLE));
    int second = Math.min(question.size(), MOST_OF_QUESTION) + 2;
    int room = MOST_TOKENS - head.length - 1;
    List<ReaderWindow> windows = new ArrayList<>();
    int from = 0;
    while (from < sentences.size()) {
      int to = end(sentences, from, room);
      windows.add(window(head, second, from, sentences.subList(from, to), room));
      from = isOverlap(sentences, to, room) && to - 1 > from ? to - 1 : to;
    }
    return windows;
  }

  /** Whether the sentence before this one has room in a window with it. */
  private static boolean isOverlap(List<Pieces> sentences, int to, int room) {
    return to < sentences.size() && sentences.get(to - 1).size() + sentences.get(to).size() <= room;
  }

  private int[] head(Pieces question, Pieces title) {
    IntStream.Builder head = IntStream.builder();
    head.add(pieces.first());
    add(head, question);
    head.add(pieces.separator());
    add(head, title);
    if (title.size() > 0) {
      add(head, pieces.fullStop());
    }
    return head.build().toArray();
  }

  private static void add(IntStream.Builder tokens, Pieces text) {
    for (int id : text.ids()) {
      tokens.add(id);
    }
  }

  /** Behind the last sentence that there is room for; one is taken always. */
  private static int end(List<Pieces> sentences, int from, int room) {
    int to = from + 1;
    int size = sentences.get(from).size();
    while (to < sentences.size() && size + sentences.get(to).size() <= room) {
      size += sentences.get(to).size();
      to++;
    }
    return to;
  }

  private ReaderWindow window(int[] head, int second, int from, List<Pieces> sentences, int room) {
    IntStream.Builder ids = IntStream.builder();
    for (int id : head) {
      ids.add(id);
    }
    List<TokenRange> ranges = new ArrayList<>();
    int at = head.length;
    for (Pieces sentence : sentences) {
      Pieces read = sentence.atMost(room);
      add(ids, read);
      ranges.add(new TokenRange(at, at + read.size()));
      at += read.size();
    }
    ids.add(pieces.separator());
    return new ReaderWindow(ids.build().toArray(), second, from, ranges);
  }
}
