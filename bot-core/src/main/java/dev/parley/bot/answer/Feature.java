package dev.parley.bot.answer;

/**
 * What the reader looks at in a sentence; each is a cosine or about 0 to 1, whatever the subject.
 */
public enum Feature {
  /** Cosine of the question and the sentence on its own. */
  COSINE,
  /** Cosine of the question and the sentence as part of its passage. */
  COSINE_IN_CONTEXT,
  /** Cosine of the question and the passage. */
  PASSAGE_COSINE,
  /** Share of the question's terms, by rarity, that stand in the sentence. */
  COVERAGE,
  /** The same, where a term also counts as far as its nearest word is near in meaning. */
  SOFT_COVERAGE,
  /** Share of the terms, by rarity, that stand in the passage or the title. */
  PASSAGE_COVERAGE,
  /** The same by nearness in meaning. */
  PASSAGE_SOFT_COVERAGE,
  /** How well the passage and title cover the term that they cover worst, by rarity. */
  WEAKEST_TERM,
  /** Share of the question's names, by rarity, that stand neither in the passage nor the title. */
  NAMES_ABSENT,
  /** How near the sentence's nearest word is to the question word: "who", "when", "what". */
  QUESTION_WORD,
  /** How well the sentence covers what is asked for: "hotel" in "which hotel". */
  FOCUS,
  /** 1 where a number is asked for and none in the sentence counts what is to be counted. */
  UNCOUNTED,
  /** Logarithm of the number of words, as a share of that of 60. */
  LENGTH,
  /** Logarithm of the number of terms of the question, as a share of that of 20. */
  QUESTION_LENGTH,
  /** 1 where a time, duration, number or age is asked for, and the sentence has one. */
  VALUE_SHOWN,
  VALUE_MISSING,
  /** The same for a person or place. */
  NAME_SHOWN,
  NAME_MISSING,
  /** The same for a reason. */
  REASON_SHOWN,
  REASON_MISSING,
  /** 1 where the question is whether something is so. */
  YES_NO_ASKED
}
