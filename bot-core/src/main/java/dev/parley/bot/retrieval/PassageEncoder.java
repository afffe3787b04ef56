package dev.parley.bot.retrieval;

import dev.parley.knowledge.Passage;
import java.util.List;

/** Turns passages into what an index keeps of them. Implementations are thread-safe. */
public interface PassageEncoder {

  /** Names the model and the format; another id makes every stored encoding stale. */
  String id();

  /** How many numbers a vector has. */
  int dimension();

  /** The encodings of the passages, in their order. */
  List<EncodedPassage> encode(List<Passage> passages);
}
