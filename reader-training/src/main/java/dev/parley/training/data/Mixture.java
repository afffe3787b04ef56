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

  /** Questions whose longest windows differ by less than this may stand in one batch. */
  private static final int LENGTH_STEP = 12;

  /** Share of the texts without an answer that are left out where there are several. */
  private static final double LEFT_OUT = 0.5;

  private final List<Asking> askings;
  private final Labeller labeller;
  private final Mix mix;
  private final long seed;
  private final int batchTokens;

  /**
   * A mixture of all questions by their {@link Share}.
   *
   * @param batchTokens the most tokens in a batch, padding included; a question with more has a
   *     batch of its own
   */
  public Mixture(List<Asking> askings, Labeller labeller, Mix mix, long seed, int batchTokens) {
    this.askings = List.copyOf(askings);
    this.labeller = labeller;
    this.mix = mix;
    this.seed = seed;
    this.batchTokens = batchTokens;
  }

  /** The batches of an epoch; questions whose longest windows are alike stand together. */
  public List<Batch> batches(int epoch) {
    Random random = new Random(seed * 1_000_003 + epoch);
    List<List<LabelledWindow>> questions = questions(random);
    Collections.shuffle(questions, random);
    questions.sort(Comparator.comparingInt(question -> longest(question) / LENGTH_STEP));
    List<Batch> batches = new ArrayList<>();
    int from = 0;
    while (from < questions.size()) {
      int to = end(questions, from);
      batches.add(new Batch(questions.subList(from, to)));
      from = to;
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private List<List<LabelledWindow>> questions(Random random) {
    List<List<LabelledWindow>> questions = new ArrayList<>();
    for (Asking asking : askings) {
      Share share = Share.of(asking.first(), mix);
      int copies = (int) (share.rate() + random.nextDouble());
      for (int copy = 0; copy < copies; copy++) {
        questions.add(
            varied(asking, random).stream()
                .flatMap(text -> labeller.label(text, share.weight()).stream())
                .toList());
      }
    }
    return questions;
  }

  private static List<Example> varied(Asking asking, Random random) {
    String question = asking.first().question();
    String asked = random.nextDouble() < CHAT_LIKE ? ChatLike.rewrite(question, random) : question;
    boolean several = asking.texts().size() > 1;
    List<Example> texts = new ArrayList<>();
    for (Example text : asking.texts()) {
      Example titled = !several && random.nextDouble() < UNTITLED ? text.withoutTitle() : text;
      if (!several || text.answerable() || random.nextDouble() >= LEFT_OUT) {
        texts.add(titled.withQuestion(asked));
      }
    }
    return texts.isEmpty() ? List.of(asking.first().withQuestion(asked)) : texts;
  }

  private static int longest(List<LabelledWindow> windows) {
    return windows.stream().mapToInt(window -> window.window().size()).max().orElse(0);
  }

  private int end(List<List<LabelledWindow>> questions, int from) {
    int longest = 0;
    int windows = 0;
    int to = from;
    while (to < questions.size()) {
      longest = Math.max(longest, longest(questions.get(to)));
      windows += questions.get(to).size();
      if (to > from && longest * windows > batchTokens) {
        return to;
      }
      to++;
    }
    return to;
  }
}
