package dev.parley.bot.suggest;

import java.util.List;
import java.util.Optional;

/**
 * The main clause of a sentence: who or what did something.
 *
 * @param subject who or what
 * @param apposition what stands between commas after the subject, without them; often empty
 * @param auxiliary "was" or "will", where there is one; a second one is in {@code rest}
 * @param verb the word after the auxiliary, or the verb itself
 * @param rest all that follows in the sentence
 */
record Clause(
    List<Token> subject,
    List<Token> apposition,
    Optional<Token> auxiliary,
    Token verb,
    List<Token> rest) {

  Clause {
    subject = List.copyOf(subject);
    apposition = List.copyOf(apposition);
    rest = List.copyOf(rest);
  }
}
