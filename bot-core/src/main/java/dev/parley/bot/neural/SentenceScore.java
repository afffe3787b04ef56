package dev.parley.bot.neural;

/**
 * What the model makes of a sentence, as log-odds: above 0 it believes it.
 *
 * @param answers that the sentence answers
 * @param words that the answer's very words stand in it rather than nowhere
 * @param start where the likeliest such words start, as a place in the sentence's text
 * @param end where they end, exclusive; the same as {@code start} where there are none
 */
public record SentenceScore(double answers, double words, int start, int end) {

  /** As good as certain that it is no answer: a sentence without tokens, or that was not read. */
  static final SentenceScore NONE = new SentenceScore(-12, -12, 0, 0);

  /** The better of two readings of one sentence. */
  SentenceScore or(SentenceScore other) {
    return other.answers > answers ? other : this;
  }
}
