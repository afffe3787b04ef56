package dev.parley.training.retrieve;

import dev.parley.training.data.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Finds passages that look as if they answered a question and don't: those that the product's own
 * retrieval brings besides the right one. The same seed gives the same ones.
 */
public final class NegativeMiner {

  private static final int FOUND = 10;

  private final PassagePool pool;
  private final Random random;

  public NegativeMiner(PassagePool pool, long seed) {
    this.pool = pool;
    this.random = new Random(seed);
  }

  /**
   * The first passages found that hold neither the answer nor are the right passage, best first;
   * none where nothing shows whether they do.
   */
  public List<Example> wrong(Example example) {
    if (!example.answerable() || example.quotedAnswer().isEmpty()) {
      return List.of();
    }
    return pool.search(example.question(), FOUND).stream()
        .filter(found -> !found.sentences().equals(example.sentences()))
        .filter(found -> !found.question().equals(example.question()))
        .filter(found -> !holds(found, example.answer().get()))
        .toList();
  }

  /** Some of the wrong passages, as examples of the question. */
  public List<Example> mine(Example example, int most) {
    List<Example> wrong = new ArrayList<>(wrong(example));
    Collections.shuffle(wrong, new Random(random.nextLong()));
    return wrong.stream()
        .limit(most)
        .map(
            found ->
                new Example(
                    example.question(),
                    found.title(),
                    found.sentences(),
                    Collections.nCopies(found.sentences().size(), 0),
                    Optional.empty(),
                    false,
                    example.set(),
                    Example.MINED))
        .toList();
  }

  private static boolean holds(Example found, String answer) {
    return plain(found.title() + " " + String.join(" ", found.sentences())).contains(plain(answer));
  }

  /** Only letters and digits count: "1,200 m" is in "of 1200 metres". */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
