package dev.parley.launcher.render;

/** How words are made to stand out. */
public enum Style {
  /** Not at all. */
  PLAIN,
  /** With ANSI escapes. */
  ANSI;

  String bold(String text) {
    return with("1", text);
  }

  String faint(String text) {
    return with("2", text);
  }

  private String with(String code, String text) {
    return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
