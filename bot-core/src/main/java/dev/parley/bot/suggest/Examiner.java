package dev.parley.bot.suggest;

import dev.parley.bot.Answer;
import dev.parley.bot.Citation;
import dev.parley.bot.Reply;
import dev.parley.knowledge.Sentence;
import java.util.function.Function;

/** Asks questions, and sees whether the answers are right. */
final class Examiner {

  /** Well above what an answer needs: a suggestion must not look like a guess. */
  private static final double SURE = 0.6;

  private final Function<String, Reply> ask;

  Examiner(Function<String, Reply> ask) {
    this.ask = ask;
  }

  /**
   * How many articles back the statement that cites the sentence of a draft; 0 where the answer is
   * none, is not sure, or cites other sentences.
   */
  int backers(Draft draft) {
    return ask.apply(draft.question()) instanceof Answer answer && answer.confidence() >= SURE
        ? answer.statements().stream()
            .map(
                statement ->
                    statement.citations().stream().map(n -> answer.citations().get(n - 1)).toList())
            .filter(citations -> citations.stream().anyMatch(c -> cites(c, draft.sentence())))
            .mapToInt(
                citations -> (int) citations.stream().map(c -> c.article().id()).distinct().count())
            .max()
            .orElse(0)
        : 0;
  }

  private static boolean cites(Citation citation, Sentence sentence) {
    return citation.start() <= sentence.start()
        && citation.end() >= sentence.end()
        && citation.article().equals(sentence.article());
  }
}
