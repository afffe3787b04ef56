package dev.parley.bot;

import static java.util.Objects.requireNonNull;

/**
 * Words of a question that were read otherwise than they were written: a word that was taken for
 * misspelt, or the whole of a question that leans on the ones before it.
 *
 * @param written the words as they were written
 * @param read what they were read as
 */
public record Correction(String written, String read) {

  public Correction {
    requireNonNull(written);
    requireNonNull(read);
  }
}
