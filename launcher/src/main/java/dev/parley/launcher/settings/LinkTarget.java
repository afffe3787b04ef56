package dev.parley.launcher.settings;

/** Where links under an answer lead. */
public enum LinkTarget {
  /** To the public page of the article where it has one, else to Parley's own. */
  PUBLIC,
  /** Always to Parley's own source page. */
  OWN
}
