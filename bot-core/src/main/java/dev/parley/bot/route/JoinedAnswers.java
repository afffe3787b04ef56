package dev.parley.bot.route;

import dev.parley.bot.Answer;
import dev.parley.bot.Certainty;
import dev.parley.bot.Citation;
import dev.parley.bot.Correction;
import dev.parley.bot.Reply;
import dev.parley.bot.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes one reply of those to the parts of a message. */
public final class JoinedAnswers {

  private JoinedAnswers() {}

  /**
   * The answers among the replies one after the other, no surer than the least sure of them; where
   * there are none, the first reply. A part without an answer leaves the rest unsure.
   *
   * @param replies at least one
   */
  public static Reply of(List<Reply> replies) {
    List<Answer> answers =
        replies.stream().filter(Answer.class::isInstance).map(Answer.class::cast).toList();
    if (answers.isEmpty()) {
      return replies.get(0);
    }
    boolean sure =
        answers.size() == replies.size()
            && answers.stream().allMatch(answer -> answer.certainty() == Certainty.SURE);
    return joined(answers).withCertainty(sure ? Certainty.SURE : Certainty.UNSURE);
  }

  private static Answer joined(List<Answer> answers) {
    List<Statement> statements = new ArrayList<>();
    List<Citation> citations = new ArrayList<>();
    for (Answer answer : answers) {
      int before = citations.size();
      answer.citations().stream()
          .map(citation -> citation.withNumber(before + citation.number()))
          .forEach(citations::add);
      for (Statement statement : answer.statements()) {
        statements.add(
            statement.withCitations(
                statement.citations().stream().map(number -> before + number).toList()));
      }
    }
    double confidence = answers.stream().mapToDouble(Answer::confidence).min().orElseThrow();
    List<String> ranking =
        answers.stream()
            .flatMap(answer -> answer.ranking().stream())
            .distinct()
            .limit(Answer.MOST_RANKED)
            .toList();
    List<Correction> corrections =
        answers.stream().flatMap(answer -> answer.corrections().stream()).toList();
    return new Answer(statements, citations, confidence, ranking).withCorrections(corrections);
  }
}
