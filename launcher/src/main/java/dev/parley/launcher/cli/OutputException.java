package dev.parley.launcher.cli;

/** Standard output takes no more; {@link StandardOutput} knows why. */
final class OutputException extends RuntimeException {}
