package dev.parley.bot.neural;

import dev.parley.bot.neural.ReaderWindow.TokenRange;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model makes of a window.
 *
 * @param answers that the window holds the answer, as log-odds
 * @param from the number of its first sentence in the passage
 * @param sentences of each of its sentences, in order; places are those of tokens, counted from the
 *     sentence's first
 */
public record WindowScores(double answers, int from, List<SentenceScore> sentences) {

  /** How many scores the model gives each token. */
  static final int COLUMNS = 4;

  /** Columns of the model's output. */
  private static final int WINDOW = 0;

  private static final int SENTENCE = 1;
  private static final int START = 2;
  private static final int END = 3;

  /** Answers of more tokens are rare. */
  private static final int LONGEST_SPAN = 24;

  public WindowScores {
    sentences = List.copyOf(sentences);
  }

  /**
   * Reads the model's output.
   *
   * @param scores {@value #COLUMNS} numbers a token
   */
  static WindowScores of(ReaderWindow window, float[] scores) {
    return new WindowScores(
        scores[WINDOW],
        window.from(),
        window.sentences().stream().map(range -> sentence(scores, range)).toList());
  }

  private static SentenceScore sentence(float[] scores, TokenRange range) {
    if (range.size() == 0) {
      return SentenceScore.NONE;
    }
    double sum = 0;
    double best = Double.NEGATIVE_INFINITY;
    int bestStart = 0;
    int bestEnd = 0;
    for (int start = range.start(); start < range.end(); start++) {
      sum += scores[start * COLUMNS + SENTENCE];
      int last = Math.min(range.end(), start + LONGEST_SPAN);
      for (int end = start; end < last; end++) {
        double span = scores[start * COLUMNS + START] + (double) scores[end * COLUMNS + END];
        if (span > best) {
          best = span;
          bestStart = start - range.start();
          bestEnd = end + 1 - range.start();
        }
      }
    }
    double nowhere = scores[START] + (double) scores[END];
    return new SentenceScore(sum / range.size(), best - nowhere, bestStart, bestEnd);
  }

  /**
   * The same with places in the texts of the sentences.
   *
   * @param pieces the tokens of all sentences of the passage
   */
  WindowScores inText(List<Pieces> pieces) {
    List<SentenceScore> placed = new ArrayList<>();
    for (SentenceScore score : sentences) {
      Pieces own = pieces.get(from + placed.size());
      placed.add(
          score.start() == score.end()
              ? score
              : new SentenceScore(
                  score.answers(),
                  score.words(),
                  own.starts()[score.start()],
                  own.ends()[score.end() - 1]));
    }
    return new WindowScores(answers, from, placed);
  }
}
