package dev.parley.training.data;

import java.util.List;

/**
 * A question with all that is to be read for it.
 *
 * @param texts one or more; each asks the same
 */
public record Asking(List<Example> texts) {

  public Asking {
    texts = List.copyOf(texts);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to read");
    }
  }

  /** A question with one text. */
  public static Asking of(Example example) {
    return new Asking(List.of(example));
  }

  Example first() {
    return texts.get(0);
  }
}
