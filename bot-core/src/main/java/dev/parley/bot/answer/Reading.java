package dev.parley.bot.answer;

import java.util.List;

/**
 * What a reader makes of the evidence.
 *
 * @param candidates every sentence of the evidence, most likely answer first; equal ones in the
 *     order of article id and sentence
 * @param confidence the belief that the first candidate answers, 0 to 1
 */
public record Reading(List<Candidate> candidates, double confidence) {

  public Reading {
    candidates = List.copyOf(candidates);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "illegal confidence: " + confidence + ", must be between 0 and 1");
    }
  }
}
