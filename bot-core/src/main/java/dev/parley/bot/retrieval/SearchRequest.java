package dev.parley.bot.retrieval;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.EventTime;
import java.util.Optional;

/**
 * What to look for.
 *
 * @param words the question's words, any text; nothing in it is query syntax
 * @param vector the question's vector, of length 1
 * @param time the time asked for, if any
 * @param limit the most hits wanted, at least 1
 */
public record SearchRequest(String words, float[] vector, Optional<EventTime> time, int limit) {

  public SearchRequest {
    requireNonNull(words);
    requireNonNull(time);
    if (limit < 1) {
      throw new IllegalArgumentException("illegal limit: " + limit + ", must be at least 1");
    }
  }
}
