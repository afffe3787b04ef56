package dev.parley.knowledge.importing;

import static java.util.Objects.requireNonNull;

/**
 * A value, and where it comes from.
 *
 * @param value the value
 * @param from in words for a person, such as "the text's byline"
 */
record Sourced<T>(T value, String from) {
  Sourced {
    requireNonNull(value);
    requireNonNull(from);
  }
}
