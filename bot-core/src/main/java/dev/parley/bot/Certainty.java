package dev.parley.bot;

/** How sure an answer is that it is one. */
public enum Certainty {
  /** It answers the question. */
  SURE,
  /** It may not answer the question; it is the closest that the articles hold. */
  UNSURE
}
