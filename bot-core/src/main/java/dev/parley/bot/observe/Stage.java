package dev.parley.bot.observe;

import java.util.Locale;

/** A part of the way from a text to a reply. */
public enum Stage {
  /** The text and its conversation become a question. */
  QUESTION,
  /** Passages are found. */
  SEARCH,
  /** They are read for sentences that answer. */
  READ,
  /** An answer or a refusal is made of them. */
  COMPOSE,
  /** Statements without their quotes are dropped. */
  CHECK,
  /** What happened is put in order. */
  TIMELINE;

  /** Its name in metrics and logs. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
