package dev.parley.bot.answer;

/** What the trained reader looks at in a sentence, as log-odds. */
public enum NeuralFeature {
  /** The network's, that the sentence answers. */
  SENTENCE,
  /** The network's, that the answer's very words stand in it. */
  SPAN,
  /** The network's, that its passage holds the answer. */
  PASSAGE,
  /** Those that the {@link Feature}s give. */
  FITTED
}
