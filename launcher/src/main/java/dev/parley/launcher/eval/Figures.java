package dev.parley.launcher.eval;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a set of outcomes comes to. Figures that would divide by nothing are NaN.
 *
 * @param outcomes one for each question
 */
record Figures(List<Outcome> outcomes) {

  Figures {
    outcomes = List.copyOf(outcomes);
  }

  List<Outcome> answerable() {
    return outcomes.stream().filter(outcome -> outcome.question().answerable()).toList();
  }

  List<Outcome> unanswerable() {
    return outcomes.stream().filter(outcome -> !outcome.question().answerable()).toList();
  }

  long right() {
    return answerable().stream().filter(Outcome::right).count();
  }

  long refusedWrongly() {
    return answerable().stream().filter(outcome -> !outcome.answered()).count();
  }

  long refusedRightly() {
    return unanswerable().stream().filter(outcome -> !outcome.answered()).count();
  }

  long notSurelyAnswered() {
    return unanswerable().stream().filter(outcome -> !outcome.sure()).count();
  }

  List<Outcome> sure() {
    return outcomes.stream().filter(Outcome::sure).toList();
  }

  long rightOfSure() {
    return sure().stream().filter(o -> o.question().answerable() && o.right()).count();
  }

  /** The mean of the two rates of deciding well between answering and refusing, in percent. */
  double balancedAccuracy() {
    double refused = percent(refusedRightly(), unanswerable().size());
    double wronglyRefused = percent(refusedWrongly(), answerable().size());
    return (refused + 100 - wronglyRefused) / 2;
  }

  /** The chance that an answerable question has the higher confidence; a tie counts half. */
  double auroc() {
    List<Outcome> positive = answerable();
    List<Outcome> negative = unanswerable();
    double wins = 0;
    for (Outcome p : positive) {
      for (Outcome n : negative) {
        int order = Double.compare(p.confidence(), n.confidence());
        wins += order > 0 ? 1 : order == 0 ? 0.5 : 0;
      }
    }
    return wins / ((double) positive.size() * negative.size());
  }

  /** Answers to answerable questions: what the following figures are taken over. */
  List<Outcome> answers() {
    return answerable().stream().filter(Outcome::answered).toList();
  }

  double percentCited() {
    return percent(
        answers().stream().filter(outcome -> !outcome.quotes().isEmpty()).count(),
        answers().size());
  }

  double meanWords() {
    return mean(answers(), outcome -> Words.of(outcome.text()).size());
  }

  /** Answers to questions whose gold sentences are known. */
  List<Outcome> answersWithGold() {
    return answers().stream().filter(outcome -> !outcome.question().gold().isEmpty()).toList();
  }

  double precision() {
    return mean(answersWithGold(), Outcome::precision);
  }

  double recall() {
    return mean(answersWithGold(), Outcome::recall);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  static double percent(long part, int whole) {
    return whole == 0 ? Double.NaN : 100.0 * part / whole;
  }

  private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
    return outcomes.stream().mapToDouble(value).average().orElse(Double.NaN);
  }
}
