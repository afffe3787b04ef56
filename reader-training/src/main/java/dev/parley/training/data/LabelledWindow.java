package dev.parley.training.data;

import dev.parley.bot.neural.ReaderWindow;
import dev.parley.bot.neural.ReaderWindow.TokenRange;
import java.util.List;
import java.util.Optional;

/**
 * A window and what is to be learned from it.
 *
 * @param answers whether it holds the answer; empty where that is not known
 * @param labels for each of its sentences 1, 0 or -1 as in {@link Example#labels}
 * @param spans where the answer's words stand: in one of these places; the first token alone says
 *     that they stand nowhere; empty where that is not known
 * @param weight how much it counts
 */
public record LabelledWindow(
    ReaderWindow window,
    Optional<Boolean> answers,
    List<Integer> labels,
    List<TokenRange> spans,
    double weight) {

  /** The place of an answer that is not there. */
  static final TokenRange NOWHERE = new TokenRange(0, 1);

  public LabelledWindow {
    labels = List.copyOf(labels);
    spans = List.copyOf(spans);
    if (labels.size() != window.sentences().size()) {
      throw new IllegalArgumentException("illegal labels: " + labels);
    }
  }
}
