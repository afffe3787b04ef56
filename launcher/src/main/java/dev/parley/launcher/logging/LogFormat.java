package dev.parley.launcher.logging;

/** What the log is written as. */
public enum LogFormat {
  /** Lines for people. */
  TEXT,
  /** An object a line, for programs. */
  JSON
}
