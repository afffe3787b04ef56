package dev.parley.bot.question;

import dev.parley.bot.retrieval.QuantizedVector;

/**
 * A content word of a question.
 *
 * @param text as the question has it
 * @param stem for exact comparing
 * @param rarity how much it tells, 0 (as common as "the") to 1 (rare)
 * @param name whether it is written like a name: with a capital inside the question
 * @param ofTime whether it belongs to words that name the time asked about
 * @param vector as the model reads it in the question
 */
public record Term(
    String text, String stem, double rarity, boolean name, boolean ofTime, QuantizedVector vector) {

  /** Whether the model has it as a word. */
  public boolean known() {
    return rarity < 1;
  }
}
