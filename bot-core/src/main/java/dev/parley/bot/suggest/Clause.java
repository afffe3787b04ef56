package dev.parley.bot.suggest;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The main clause of a sentence: who or what did something.
 *
 * @param subject who or what; at least one word
 * @param apposition what stands between commas after the subject, without them; often empty
 * @param auxiliary "was" or "will", where there is one
 * @param verb the word after the auxiliary, or the verb itself
 * @param rest all that follows in the sentence
 */
record Clause(
    List<Token> subject,
    List<Token> apposition,
    Optional<Token> auxiliary,
    Token verb,
    List<Token> rest) {

  private static final Set<String> BE = Set.of("is", "are", "was", "were");
  private static final Set<String> HAVE = Set.of("has", "have", "had");

  Clause {
    subject = List.copyOf(subject);
    apposition = List.copyOf(apposition);
    rest = List.copyOf(rest);
  }

  /** The verb of "they met" and "they have met", where it is a known one. */
  Optional<Verb> active() {
    return auxiliary.isEmpty()
        ? Verbs.ofPast(verb)
        : auxiliary.filter(one -> one.isOneOf(HAVE)).flatMap(one -> Verbs.ofParticiple(verb));
  }

  /** The verb of "they were met", where it is a known one. */
  Optional<Verb> passive() {
    return auxiliary.filter(one -> one.isOneOf(BE)).flatMap(one -> Verbs.ofParticiple(verb));
  }

  Clause withSubject(List<Token> newSubject) {
    return new Clause(newSubject, List.of(), auxiliary, verb, rest);
  }
}
