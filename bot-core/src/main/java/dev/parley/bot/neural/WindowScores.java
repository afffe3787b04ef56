package dev.parley.bot.neural;

import java.util.List;

/**
 * What the model makes of a window, as log-odds: above 0 it believes it.
 *
 * @param answers that the window holds the answer
 * @param sentences of each sentence: that it answers
 * @param spans of each sentence: that the answer's very words stand in it rather than nowhere
 */
public record WindowScores(double answers, List<Double> sentences, List<Double> spans) {

  /** Columns of the model's output. */
  private static final int WINDOW = 0;

  private static final int SENTENCE = 1;
  private static final int START = 2;
  private static final int END = 3;

  /** How many scores the model gives each token. */
  static final int COLUMNS = 4;

  /** Answers of more tokens are rare. */
  private static final int LONGEST_SPAN = 24;

  /**
   * Of a sentence without tokens, or that was not read: as good as certain that it is no answer.
   */
  static final double NO_ANSWER = -6;

  public WindowScores {
    sentences = List.copyOf(sentences);
    spans = List.copyOf(spans);
  }

  /**
   * Reads the model's output.
   *
   * @param scores {@value #COLUMNS} numbers a token
   */
  static WindowScores of(ReaderWindow window, float[] scores) {
    double nowhere = scores[START] + (double) scores[END];
    return new WindowScores(
        scores[WINDOW],
        window.sentences().stream().map(range -> mean(scores, range)).toList(),
        window.sentences().stream().map(range -> span(scores, range, nowhere)).toList());
  }

  private static double mean(float[] scores, ReaderWindow.TokenRange range) {
    double sum = 0;
    for (int token = range.start(); token < range.end(); token++) {
      sum += scores[token * COLUMNS + SENTENCE];
    }
    return range.size() == 0 ? NO_ANSWER : sum / range.size();
  }

  /** The best start and end in a range, as one score. */
  private static double span(float[] scores, ReaderWindow.TokenRange range, double nowhere) {
    if (range.size() == 0) {
      return NO_ANSWER;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int start = range.start(); start < range.end(); start++) {
      int last = Math.min(range.end(), start + LONGEST_SPAN);
      for (int end = start; end < last; end++) {
        best = Math.max(best, scores[start * COLUMNS + START] + scores[end * COLUMNS + END]);
      }
    }
    return best - nowhere;
  }
}
