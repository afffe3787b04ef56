package dev.parley.launcher.wiring;

/** There are no articles to answer from; the message says why and what to do. */
public final class KnowledgeException extends RuntimeException {

  KnowledgeException(String message) {
    super(message);
  }

  KnowledgeException(String message, Throwable cause) {
    super(message, cause);
  }
}
