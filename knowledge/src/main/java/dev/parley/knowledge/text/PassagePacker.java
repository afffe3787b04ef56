package dev.parley.knowledge.text;

import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs an article's sentences into passages, the units that are indexed and found.
 *
 * <p>A passage takes neighbouring sentences, over paragraphs too, up to about {@value
 * #TARGET_WORDS} words: nearly as much as an embedding model reads at once. Sentences are judged by
 * how they are read in their passage, and a longer context made that better on every set measured.
 * A passage never holds more than {@value #MAX_TOKENS} tokens (words, numbers and marks), except
 * where one sentence alone is longer. The same sentences always give the same passages. Safe for
 * use by several threads.
 */
public final class PassagePacker {

  static final int TARGET_WORDS = 170;
  static final int MAX_TOKENS = 200;

  /** A passage in the making. */
  private static final class Open {
    final List<Sentence> sentences = new ArrayList<>();
    int words;
    int tokens;

    void add(Sentence sentence, TextLength length) {
      sentences.add(sentence);
      words += length.words();
      tokens += length.tokens();
    }

    boolean takes(TextLength length) {
      if (sentences.isEmpty()) {
        return true;
      }
      return words + length.words() <= TARGET_WORDS && tokens + length.tokens() <= MAX_TOKENS;
    }
  }

  /**
   * Packs all sentences of one article.
   *
   * @param sentences in order
   * @return passages in order; together they hold each sentence once
   */
  public List<Passage> pack(List<Sentence> sentences) {
    List<Passage> passages = new ArrayList<>();
    Open open = new Open();
    for (Sentence sentence : sentences) {
      TextLength length = TextLength.of(sentence.text());
      if (!open.takes(length)) {
        passages.add(close(open, passages.size()));
        open = new Open();
      }
      open.add(sentence, length);
    }
    if (!open.sentences.isEmpty()) {
      passages.add(close(open, passages.size()));
    }
    return passages;
  }

  private static Passage close(Open open, int number) {
    return new Passage(open.sentences.get(0).article(), number, open.sentences);
  }
}
