package dev.parley.bot.suggest;

import dev.parley.bot.Answer;
import dev.parley.bot.Certainty;
import dev.parley.bot.Citation;
import dev.parley.bot.Reply;
import dev.parley.bot.Statement;
import dev.parley.knowledge.Sentence;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks questions, and sees whether the answers are right, and sure: none may look like a guess. */
final class Examiner {

  private final Function<String, Reply> ask;

  Examiner(Function<String, Reply> ask) {
    this.ask = ask;
  }

  /**
   * How many articles back the statement that cites the sentence of a draft; 0 where the answer is
   * none, is not sure, or cites other sentences.
   */
  int backers(Draft draft) {
    return ask.apply(draft.question()) instanceof Answer answer
            && answer.certainty() == Certainty.SURE
        ? answer.statements().stream()
            .filter(statement -> tellsMoreThan(draft, statement))
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

  /** Whether the words that answer are not in the question already. */
  private static boolean tellsMoreThan(Draft draft, Statement statement) {
    Set<String> told =
        statement.highlights().stream()
            .map(highlight -> statement.text().substring(highlight.start(), highlight.end()))
            .flatMap(words -> Draft.stems(words).stream())
            .collect(Collectors.toSet());
    return told.isEmpty() || !draft.stems().containsAll(told);
  }

  /** Whether an answer has told what a sentence says. */
  static boolean cites(Answer answer, Sentence sentence) {
    return answer.citations().stream().anyMatch(citation -> cites(citation, sentence));
  }

  private static boolean cites(Citation citation, Sentence sentence) {
    return citation.start() <= sentence.start()
        && citation.end() >= sentence.end()
        && citation.article().equals(sentence.article());
  }
}
