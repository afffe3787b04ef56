package dev.parley.bot.conversation;

import java.time.Instant;
import java.util.List;

/**
 * One question and its answer, as far as later questions need them.
 *
 * @param question the question, made to stand alone
 * @param statements what was answered; none after a refusal
 * @param at when it was answered
 */
public record Turn(String question, List<String> statements, Instant at) {

  public Turn {
    statements = List.copyOf(statements);
  }
}
