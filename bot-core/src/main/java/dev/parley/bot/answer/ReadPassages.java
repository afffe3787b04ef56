package dev.parley.bot.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.bot.retrieval.Hit;
import dev.parley.knowledge.Passage;

/**
 * Reads passages, and keeps those of the last questions: where there are few articles, every
 * question is answered from the same ones, and reading them takes longer than comparing them with
 * the question. For hits of any index. Thread-safe.
 */
final class ReadPassages {

  /** At some 60 kB each, 15 MB. */
  private static final int MOST = 256;

  /** By identity: a changed article has new passages, and those that are gone free their place. */
  private final Cache<Passage, ReadPassage> read =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST).build();

  ReadPassage get(Hit hit) {
    return read.get(hit.passage(), passage -> ReadPassage.of(hit));
  }
}
