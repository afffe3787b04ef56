package dev.parley.knowledge;

import java.util.List;

/**
 * An article that has been read: split into dated sentences and into passages.
 *
 * @param article the article
 * @param sentences all its sentences in order; the n-th has index n
 * @param passages all its passages in order; together they hold each sentence once
 */
public record Document(Article article, List<Sentence> sentences, List<Passage> passages) {

  public Document {
    sentences = List.copyOf(sentences);
    passages = List.copyOf(passages);
  }
}
