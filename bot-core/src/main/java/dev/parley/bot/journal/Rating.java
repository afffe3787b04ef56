package dev.parley.bot.journal;

/** What a person thought of an answer. */
public enum Rating {
  GOOD,
  BAD
}
