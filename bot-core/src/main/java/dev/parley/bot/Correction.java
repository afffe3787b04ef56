package dev.parley.bot;

import static java.util.Objects.requireNonNull;

/**
 * A word of a question that was taken for misspelt.
 *
 * @param written the word as it was written; letters only
 * @param read what it was read as; letters only
 */
public record Correction(String written, String read) {

  public Correction {
    requireNonNull(written);
    requireNonNull(read);
  }
}
