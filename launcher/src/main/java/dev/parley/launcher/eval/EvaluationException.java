package dev.parley.launcher.eval;

/** A file of questions that cannot be scored; the message says which line and why. */
public final class EvaluationException extends RuntimeException {

  public EvaluationException(String message) {
    super(message);
  }
}
