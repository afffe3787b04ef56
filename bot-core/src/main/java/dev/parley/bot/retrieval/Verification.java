package dev.parley.bot.retrieval;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How an index compares with the library that it should hold.
 *
 * @param passages how many it should hold
 * @param missing how many of them it does not hold
 * @param stale how many it holds and should not
 * @param damage what is wrong with its files, if anything; nothing in it is then counted as held
 */
public record Verification(int passages, int missing, int stale, Optional<String> damage) {

  public Verification {
    requireNonNull(damage);
  }

  /** Whether it holds just what it should. */
  public boolean isGood() {
    return missing == 0 && stale == 0 && damage.isEmpty();
  }
}
