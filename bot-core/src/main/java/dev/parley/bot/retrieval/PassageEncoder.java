package dev.parley.bot.retrieval;

import dev.parley.knowledge.Passage;
import java.util.List;

/** Turns passages into vectors. Implementations are thread-safe. */
public interface PassageEncoder {

  /** Names the model and the format; another id makes every stored vector stale. */
  String id();

  /** How many numbers a vector has. */
  int dimension();

  /** A vector of length 1 for each passage, in their order; callers must not write to them. */
  List<float[]> encode(List<Passage> passages);
}
