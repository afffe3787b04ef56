package dev.parley.bot.channel;

import java.nio.file.Path;

/** A channel's records cannot be read or written; the message says why and what to do. */
public final class StoreException extends RuntimeException {

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  static StoreException locked(Path file, Throwable cause) {
    return new StoreException(
        "another Parley is running with "
            + file
            + ": stop it, or set PARLEY_DATA to another folder",
        cause);
  }

  static StoreException failed(Path file, Throwable cause) {
    return new StoreException(
        file
            + " cannot be read or written ("
            + root(cause)
            + "): make room and see that it may be written, or set PARLEY_DATA to another folder",
        cause);
  }

  /** What the system said, such as that the disk is full. */
  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  static StoreException closed(Path file) {
    return new StoreException(file + " has been closed", null);
  }
}
