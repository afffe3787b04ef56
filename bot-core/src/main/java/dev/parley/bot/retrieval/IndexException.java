package dev.parley.bot.retrieval;

/** The index cannot be read or written; the message says what to do. */
public final class IndexException extends RuntimeException {

  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
