package dev.parley.training.evaluate;

import dev.parley.bot.answer.Calibration;
import dev.parley.bot.neural.SentenceScore;
import java.util.List;
import java.util.Locale;

/**
 * How well a network does on questions about stories: whether it tells those that are answered from
 * those that are not, how often the first sentence answers, and whether its probabilities are true.
 */
public final class StoryFigures {

  private final Calibration calibration;
  private final Ranking passages = new Ranking();
  private final Ranking sentences = new Ranking();
  private final Reliability evidence = new Reliability();
  private final Reliability each = new Reliability();
  private int answerable;
  private int first;

  public StoryFigures(Calibration calibration) {
    this.calibration = calibration;
  }

  /** Adds a question. */
  public void add(ReadQuestion question) {
    List<Double> logOdds = question.sentences().stream().map(calibration::logOdds).toList();
    int best = 0;
    for (int i = 0; i < logOdds.size(); i++) {
      best = logOdds.get(i) > logOdds.get(best) ? i : best;
      each.add(Calibration.probability(logOdds.get(i)), question.labels().get(i) == 1);
    }
    passages.add(question.passage(), question.answerable());
    sentences.add(
        question.sentences().stream().mapToDouble(SentenceScore::answers).max().orElse(0),
        question.answerable());
    evidence.add(calibration.confidence(logOdds), question.answerable());
    if (question.answerable()) {
      answerable++;
      first += question.labels().get(best);
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "AUROC by the best passage %.4f, by the best sentence %.4f%nan answering sentence first"
            + " %.4f of %d%nEvidence: %sSentences: %s",
        passages.auroc(),
        sentences.auroc(),
        (double) first / answerable,
        answerable,
        evidence,
        each);
  }
}
