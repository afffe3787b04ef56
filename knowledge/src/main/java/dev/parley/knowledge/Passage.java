package dev.parley.knowledge;

import java.util.List;

/**
 * Neighbouring sentences of one article: the unit that is indexed and found.
 *
 * @param article the article that they stand in
 * @param number its number in the article, from 0
 * @param sentences one or more, in order, without gaps
 */
public record Passage(Article article, int number, List<Sentence> sentences) {

  public Passage {
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("illegal passage " + number + ": it has no sentences");
    }
  }

  public int start() {
    return sentences.get(0).start();
  }

  public int end() {
    return sentences.get(sentences.size() - 1).end();
  }

  public String text() {
    return article.body().substring(start(), end());
  }
}
