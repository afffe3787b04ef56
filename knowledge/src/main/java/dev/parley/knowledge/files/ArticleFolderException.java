package dev.parley.knowledge.files;

/** A folder that no articles can be read from. Its message is one line that says what to do. */
public final class ArticleFolderException extends Exception {

  public ArticleFolderException(String message) {
    super(message);
  }

  public ArticleFolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
