package dev.parley.bot.neural;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the model makes of a whole passage. Of its windows the best counts, and of a sentence that
 * stands in two the better reading. A sentence that there was no room for is no answer.
 *
 * @param answers that the passage holds the answer, as log-odds
 * @param sentences of each sentence, in order
 */
public record PassageScores(double answers, List<SentenceScore> sentences) {

  public PassageScores {
    sentences = List.copyOf(sentences);
  }

  static PassageScores of(int size, List<WindowScores> windows) {
    List<SentenceScore> sentences = new ArrayList<>(Collections.nCopies(size, SentenceScore.NONE));
    double answers = Double.NEGATIVE_INFINITY;
    for (WindowScores window : windows) {
      answers = Math.max(answers, window.answers());
      for (int i = 0; i < window.sentences().size(); i++) {
        int sentence = window.from() + i;
        sentences.set(sentence, sentences.get(sentence).or(window.sentences().get(i)));
      }
    }
    return new PassageScores(answers, sentences);
  }
}
