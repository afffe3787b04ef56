package dev.parley.bot.answer;

import dev.parley.bot.Reply;
import dev.parley.bot.question.Question;
import dev.parley.knowledge.Library;

/** Turns a reading into a reply. Implementations are thread-safe. */
public interface AnswerComposer {

  /**
   * Composes the reply: an answer, or what to say where the articles don't say.
   *
   * @param question what is asked
   * @param reading what a reader makes of the evidence
   * @param library where the evidence comes from
   */
  Reply compose(Question question, Reading reading, Library library);
}
