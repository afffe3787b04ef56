package dev.parley.bot.conversation;

import dev.parley.bot.Answer;
import dev.parley.bot.Reply;
import dev.parley.bot.Statement;
import java.time.Instant;
import java.util.List;

/**
 * One question and its answer, as far as later questions need them.
 *
 * @param asked the question as it was asked, clean
 * @param question the same, made to stand alone
 * @param statements what was answered; none after a refusal
 * @param at when it was answered
 */
public record Turn(String asked, String question, List<String> statements, Instant at) {

  public Turn {
    statements = List.copyOf(statements);
  }

  public static Turn of(String asked, String question, Reply reply, Instant at) {
    List<String> statements =
        reply instanceof Answer answer
            ? answer.statements().stream().map(Statement::text).toList()
            : List.of();
    return new Turn(asked, question, statements, at);
  }
}
