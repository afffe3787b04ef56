package dev.parley.training.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Puts the batches of an epoch together. The same examples, seed and epoch give the same batches in
 * the same order, so that training can go on where it was cut off.
 */
public final class Mixture {

  /** Share of the questions that are rewritten as in a chat. */
  private static final double CHAT_LIKE = 0.25;

  /** Share of the passages that are read without their title: some texts have none. */
  private static final double UNTITLED = 0.2;

  /** Windows whose lengths differ by less than this may stand in one batch. */
  private static final int LENGTH_STEP = 12;

  private final List<Example> examples;
  private final Labeller labeller;
  private final Mix mix;
  private final long seed;
  private final int batchTokens;

  /**
   * A mixture of all examples by their {@link Share}.
   *
   * @param batchTokens the most tokens in a batch, padding included
   */
  public Mixture(List<Example> examples, Labeller labeller, Mix mix, long seed, int batchTokens) {
    this.examples = List.copyOf(examples);
    this.labeller = labeller;
    this.mix = mix;
    this.seed = seed;
    this.batchTokens = batchTokens;
  }

  /** The batches of an epoch; windows of like length stand together. */
  public List<List<LabelledWindow>> batches(int epoch) {
    Random random = new Random(seed * 1_000_003 + epoch);
    List<LabelledWindow> windows = windows(random);
    Collections.shuffle(windows, random);
    windows.sort(Comparator.comparingInt(window -> window.window().size() / LENGTH_STEP));
    List<List<LabelledWindow>> batches = new ArrayList<>();
    int from = 0;
    while (from < windows.size()) {
      int to = end(windows, from);
      batches.add(List.copyOf(windows.subList(from, to)));
      from = to;
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private List<LabelledWindow> windows(Random random) {
    List<LabelledWindow> windows = new ArrayList<>();
    for (Example example : examples) {
      Share share = Share.of(example, mix);
      int copies = (int) (share.rate() + random.nextDouble());
      for (int copy = 0; copy < copies; copy++) {
        windows.addAll(labeller.label(varied(example, random), share.weight()));
      }
    }
    return windows;
  }

  private static Example varied(Example example, Random random) {
    Example varied = random.nextDouble() < UNTITLED ? example.withoutTitle() : example;
    return random.nextDouble() < CHAT_LIKE
        ? varied.withQuestion(ChatLike.rewrite(example.question(), random))
        : varied;
  }

  private int end(List<LabelledWindow> windows, int from) {
    int longest = 0;
    int to = from;
    while (to < windows.size()) {
      longest = Math.max(longest, windows.get(to).window().size());
      if (to > from && longest * (to + 1 - from) > batchTokens) {
        return to;
      }
      to++;
    }
    return to;
  }
}
