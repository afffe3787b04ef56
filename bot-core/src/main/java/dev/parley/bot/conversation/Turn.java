package dev.parley.bot.conversation;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.Answer;
import dev.parley.bot.Highlight;
import dev.parley.bot.Reply;
import dev.parley.bot.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One question and its answer, as far as later questions need them.
 *
 * @param asked the question as it was asked, clean
 * @param question the same, made to stand alone
 * @param statements what was answered; none after a refusal
 * @param given the very words that answer, where they are known
 * @param at when it was answered
 */
public record Turn(
    String asked, String question, List<String> statements, Optional<String> given, Instant at) {

  public Turn {
    statements = List.copyOf(statements);
    requireNonNull(given);
  }

  public static Turn of(String asked, String question, Reply reply, Instant at) {
    List<Statement> statements = reply instanceof Answer answer ? answer.statements() : List.of();
    return new Turn(
        asked,
        question,
        statements.stream().map(Statement::text).toList(),
        statements.stream().findFirst().flatMap(Turn::given),
        at);
  }

  private static Optional<String> given(Statement statement) {
    return statement.highlights().stream()
        .findFirst()
        .map((Highlight words) -> statement.text().substring(words.start(), words.end()));
  }
}
