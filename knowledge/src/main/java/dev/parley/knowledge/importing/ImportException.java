package dev.parley.knowledge.importing;

/**
 * An article cannot be imported. The message is one line that says what is wrong and what to do;
 * control characters in it, which could come from a page or a server, are replaced.
 */
public final class ImportException extends RuntimeException {

  public ImportException(String message) {
    this(message, null);
  }

  public ImportException(String message, Throwable cause) {
    super(message.replaceAll("\\p{Cntrl}", "?"), cause);
  }
}
