package dev.parley.launcher.bench;

/** Something that cannot be measured as it was asked for; the message says why and what to do. */
public final class BenchException extends RuntimeException {

  BenchException(String message) {
    super(message);
  }
}
