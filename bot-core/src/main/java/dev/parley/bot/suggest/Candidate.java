package dev.parley.bot.suggest;

import dev.parley.bot.retrieval.Vectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A question that may be suggested.
 *
 * @param draft the question
 * @param vector of the question, of length 1
 * @param score the higher, the rather it is suggested
 */
record Candidate(Draft draft, float[] vector, double score) {

  /** Equal ones in the order of the alphabet. */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(candidate -> candidate.draft().question());

  /** Questions nearer to each other ask much the same. */
  private static final double ALIKE = 0.8;

  private static final double SAME_FORM = 0.15;
  private static final double SAME_ARTICLE = 0.1;
  private static final double NEARNESS = 0.3;

  Candidate plus(double more) {
    return new Candidate(draft, vector, score + more);
  }

  /**
   * Adds the best to those chosen before, each as unlike the earlier ones as may be.
   *
   * @param most how many to choose in all
   * @param tries how many to test at most
   * @param fits tests one; only asked of those that would be chosen next
   */
  static List<Candidate> choose(
      List<Candidate> before,
      List<Candidate> candidates,
      int most,
      int tries,
      Predicate<Candidate> fits) {
    List<Candidate> chosen = new ArrayList<>(before);
    List<Candidate> left = new ArrayList<>(candidates);
    for (int tried = 0; tried < tries && chosen.size() < most; tried++) {
      left.removeIf(candidate -> chosen.stream().anyMatch(candidate::repeats));
      Optional<Candidate> next =
          left.stream().min(Comparator.comparing(c -> c.nextTo(chosen), BEST_FIRST));
      if (next.isEmpty()) {
        break;
      }
      left.remove(next.get());
      next.filter(fits).ifPresent(chosen::add);
    }
    return chosen;
  }

  private boolean repeats(Candidate other) {
    return draft.sentence().equals(other.draft.sentence())
        || (draft.form() == Form.DAY && other.draft.form() == Form.DAY)
        || Vectors.dot(vector, other.vector) >= ALIKE;
  }

  /** Scored next to others: the less like them, the more welcome. */
  private Candidate nextTo(List<Candidate> others) {
    return plus(-others.stream().mapToDouble(this::likeness).sum());
  }

  private double likeness(Candidate other) {
    String article = other.draft.sentence().article().id();
    return (draft.form() == other.draft.form() ? SAME_FORM : 0)
        + (draft.sentence().article().id().equals(article) ? SAME_ARTICLE : 0)
        + NEARNESS * Math.max(0, Vectors.dot(vector, other.vector));
  }
}
