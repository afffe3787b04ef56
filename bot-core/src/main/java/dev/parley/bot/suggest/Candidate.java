package dev.parley.bot.suggest;

import dev.parley.bot.retrieval.Vectors;

/**
 * A question that may be suggested.
 *
 * @param draft the question
 * @param vector of the question, of length 1
 * @param score the higher, the rather it is suggested
 */
record Candidate(Draft draft, float[] vector, double score) {

  /** Questions nearer to each other ask much the same. */
  private static final double ALIKE = 0.8;

  private static final double SAME_FORM = 0.15;
  private static final double SAME_ARTICLE = 0.1;

  Candidate withScore(double newScore) {
    return new Candidate(draft, vector, newScore);
  }

  /** Whether it adds nothing to another one. */
  boolean repeats(Candidate other) {
    return draft.sentence().equals(other.draft.sentence())
        || Vectors.dot(vector, other.vector) >= ALIKE;
  }

  /** What makes it less welcome next to another one. */
  double likeness(Candidate other) {
    return (draft.form() == other.draft.form() ? SAME_FORM : 0)
        + (draft.sentence().article().id().equals(other.draft.sentence().article().id())
            ? SAME_ARTICLE
            : 0);
  }
}
