package dev.parley.bot.retrieval;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * How an index keeps up with its articles.
 *
 * @param updated when it was last brought up to them
 * @param bytes how much room it took up then
 * @param trouble why the last attempt since then failed, in a few words; empty while it is as new
 *     as the articles
 */
public record IndexHealth(Instant updated, long bytes, Optional<String> trouble) {

  public IndexHealth {
    requireNonNull(updated);
    requireNonNull(trouble);
  }

  /** Brought up to its articles just now. */
  public static IndexHealth fresh(PassageIndex index, Instant now) {
    return new IndexHealth(now, index.bytes(), Optional.empty());
  }

  IndexHealth failing(String reason) {
    return new IndexHealth(updated, bytes, Optional.of(reason));
  }
}
