package dev.parley.launcher.cli;

/** What the process tells its caller. */
final class ExitStatus {

  /** An answer, or a refusal. */
  static final int OK = 0;

  static final int FAILURE = 1;
  static final int WRONG_USE = 2;

  private ExitStatus() {}
}
