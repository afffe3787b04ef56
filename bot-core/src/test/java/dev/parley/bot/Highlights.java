package dev.parley.bot;

import java.util.ArrayList;
import java.util.List;

/** Ranges for tests to let stand out. */
public final class Highlights {

  private Highlights() {}

  /**
   * Ranges of a text, each between two places of which one follows the other in order of size.
   *
   * @param places of any size; those beyond the text are passed over
   */
  public static List<Highlight> in(String text, List<Integer> places) {
    List<Integer> ascending =
        places.stream().filter(place -> place <= text.length()).distinct().sorted().toList();
    List<Highlight> highlights = new ArrayList<>();
    for (int i = 0; i + 1 < ascending.size(); i += 2) {
      highlights.add(new Highlight(ascending.get(i), ascending.get(i + 1)));
    }
    return highlights;
  }
}
