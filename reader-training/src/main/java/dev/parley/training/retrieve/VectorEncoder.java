package dev.parley.training.retrieve;

import dev.parley.bot.retrieval.EncodedPassage;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.PassageEncoder;
import dev.parley.knowledge.Passage;
import java.util.List;

/** Encodes passages for searching only: the vectors of their sentences and words are left out. */
final class VectorEncoder implements PassageEncoder {

  private static final byte[] NOTHING = {};

  private final MiniLm model;

  VectorEncoder(MiniLm model) {
    this.model = model;
  }

  @Override
  public String id() {
    return "minilm-l6-v2-vectors";
  }

  @Override
  public int dimension() {
    return model.dimension();
  }

  @Override
  public List<EncodedPassage> encode(List<Passage> passages) {
    List<String> texts = passages.stream().map(p -> p.article().title() + ". " + p.text()).toList();
    return model.read(texts).stream()
        .map(reading -> new EncodedPassage(reading.vector(), NOTHING))
        .toList();
  }
}
