package dev.parley.bot.suggest;

import java.util.Optional;
import java.util.function.Function;

/** The patterns of questions, and how much an answer to each tells. */
enum Form {
  WHY(0.35, ofClause(CircumstanceQuestions::why)),
  WHO_DID(0.25, ofClause(SubjectQuestions::whoDid)),
  HOW_MANY(0.25, ofClause(SubjectQuestions::howMany)),
  HOW_LONG(0.2, ofClause(CircumstanceQuestions::howLong)),
  WHERE(0.1, ofClause(CircumstanceQuestions::where)),
  WHEN(0.1, ofClause(CircumstanceQuestions::when)),
  WHAT_SAID(0.1, SpeechQuestions::whatSaid),
  WHAT_DID(0.05, ofClause(SpeechQuestions::whatDid)),
  DAY(0, CircumstanceQuestions::whatHappened),
  WHO_IS(-0.2, SubjectQuestions::whoIs);

  private final double worth;

  // A reference to a static method: nothing in it changes.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<TaggedSentence, Optional<String>> pattern;

  Form(double worth, Function<TaggedSentence, Optional<String>> pattern) {
    this.worth = worth;
    this.pattern = pattern;
  }

  private static Function<TaggedSentence, Optional<String>> ofClause(
      Function<Clause, Optional<String>> pattern) {
    return sentence -> sentence.clause().flatMap(pattern);
  }

  /** How much an answer to such a question tells, against the others. */
  double worth() {
    return worth;
  }

  /** The question of this pattern that a sentence answers, where there is one. */
  Optional<String> ask(TaggedSentence sentence) {
    return pattern.apply(sentence);
  }
}
