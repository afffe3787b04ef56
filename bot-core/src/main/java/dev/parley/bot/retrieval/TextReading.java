package dev.parley.bot.retrieval;

import java.util.List;

/**
 * What the model makes of one sentence, or of a title.
 *
 * @param alone the vector of the sentence read on its own
 * @param inContext its vector as part of its passage: the mean of its tokens there
 * @param words the vectors of its content words, in their order, as read in the passage
 */
public record TextReading(
    QuantizedVector alone, QuantizedVector inContext, List<QuantizedVector> words) {

  public TextReading {
    words = List.copyOf(words);
  }
}
