package dev.parley.bot.retrieval;

import dev.parley.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Encodes passages with {@link MiniLm}, each with the title of its article before it. */
public final class MiniLmEncoder implements PassageEncoder {

  private static final String FORMAT = "minilm-l6-v2-2";

  /** Passages read together: bounds the memory that their token vectors take. */
  private static final int BATCH = 16;

  private final Supplier<MiniLm> model;

  public MiniLmEncoder(MiniLm model) {
    this(() -> model);
  }

  /**
   * An encoder that may be made before its model is loaded.
   *
   * @param model asked for when there is something to encode, and always the same
   */
  public MiniLmEncoder(Supplier<MiniLm> model) {
    this.model = model;
  }

  @Override
  public String id() {
    return FORMAT;
  }

  @Override
  public int dimension() {
    return model.get().dimension();
  }

  @Override
  public List<float[]> encode(List<Passage> passages) {
    List<float[]> vectors = new ArrayList<>(passages.size());
    for (int from = 0; from < passages.size(); from += BATCH) {
      List<Passage> batch = passages.subList(from, Math.min(from + BATCH, passages.size()));
      model.get().read(batch.stream().map(MiniLmEncoder::inContext).toList()).stream()
          .map(TokenVectors::vector)
          .forEach(vectors::add);
    }
    return vectors;
  }

  private static String inContext(Passage passage) {
    return passage.article().title() + ". " + passage.text();
  }
}
