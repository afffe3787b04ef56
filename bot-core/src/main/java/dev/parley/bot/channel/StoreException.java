package dev.parley.bot.channel;

/** A channel's records cannot be read or written; the message says why and what to do. */
public final class StoreException extends RuntimeException {

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
