package dev.parley.launcher.cli;

/** The command was used wrongly; the message says how to use it. */
final class UsageException extends RuntimeException {

  UsageException(String message) {
    super(message);
  }
}
