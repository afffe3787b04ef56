package dev.parley.bot.answer;

import dev.parley.bot.question.Question;
import dev.parley.bot.retrieval.Hit;
import java.util.List;

/** Judges which sentences answer a question. Implementations are thread-safe. */
public interface AnswerReader {

  /**
   * Reads the evidence.
   *
   * @param question what is asked
   * @param evidence the passages found, best first; possibly none
   */
  Reading read(Question question, List<Hit> evidence);
}
