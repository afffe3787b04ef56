package dev.parley.bot.retrieval;

/** The index was asked after it had been closed, as happens to work in hand at a stop. */
public final class IndexClosedException extends IllegalStateException {

  IndexClosedException() {
    super("the index is closed");
  }
}
