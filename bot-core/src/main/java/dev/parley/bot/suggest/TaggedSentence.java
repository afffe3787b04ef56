package dev.parley.bot.suggest;

import dev.parley.knowledge.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * A sentence, its words and its main clause.
 *
 * @param sentence the sentence
 * @param tokens its words and signs
 * @param clause its main clause, where it is built simply enough
 */
record TaggedSentence(Sentence sentence, List<Token> tokens, Optional<Clause> clause) {

  TaggedSentence {
    tokens = List.copyOf(tokens);
  }

  static TaggedSentence of(Sentence sentence, List<Token> tokens) {
    return new TaggedSentence(sentence, tokens, ClauseReader.read(tokens));
  }
}
