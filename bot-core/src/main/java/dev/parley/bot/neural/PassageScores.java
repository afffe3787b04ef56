package dev.parley.bot.neural;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the model makes of a whole passage, as log-odds: of its windows the best counts, and of a
 * sentence that stands in two the better reading. Sentences that there was no room for are no
 * answer.
 *
 * @param answers that the passage holds the answer
 * @param sentences of each sentence: that it answers
 * @param spans of each sentence: that the answer's very words stand in it rather than nowhere
 */
public record PassageScores(double answers, List<Double> sentences, List<Double> spans) {

  public PassageScores {
    sentences = List.copyOf(sentences);
    spans = List.copyOf(spans);
  }

  static PassageScores of(int size, List<ReaderWindow> windows, List<WindowScores> scores) {
    double answers = Double.NEGATIVE_INFINITY;
    List<Double> sentences = new ArrayList<>(Collections.nCopies(size, Double.NEGATIVE_INFINITY));
    List<Double> spans = new ArrayList<>(sentences);
    for (int i = 0; i < windows.size(); i++) {
      answers = Math.max(answers, scores.get(i).answers());
      raise(sentences, windows.get(i).from(), scores.get(i).sentences());
      raise(spans, windows.get(i).from(), scores.get(i).spans());
    }
    sentences.replaceAll(PassageScores::known);
    spans.replaceAll(PassageScores::known);
    return new PassageScores(answers, sentences, spans);
  }

  private static double known(double score) {
    return Double.isInfinite(score) ? WindowScores.NO_ANSWER : score;
  }

  private static void raise(List<Double> best, int from, List<Double> scores) {
    for (int i = 0; i < scores.size(); i++) {
      best.set(from + i, Math.max(best.get(from + i), scores.get(i)));
    }
  }

  /** The best of the spans. */
  public double span() {
    return Collections.max(spans);
  }
}
