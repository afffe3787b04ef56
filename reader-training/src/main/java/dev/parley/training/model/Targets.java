package dev.parley.training.model;

import dev.parley.bot.neural.ReaderWindow.TokenRange;
import dev.parley.training.data.LabelledWindow;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be learned from the windows of a batch. Of the arrays, those of windows have a row a
 * window; weights of 0 say that a label is not known. Callers must not write to them.
 *
 * @param sentences the most sentences a window has
 * @param answers 1 where the window answers
 * @param answerWeights how much that counts
 * @param pooling [window, sentence, token]: each sentence's tokens with the same share of 1
 * @param labels [window, sentence]: 1 where it answers
 * @param labelWeights [window, sentence]: those of a window add up to its weight
 * @param starts [window, token]: shares of the places where the answer's words may start
 * @param ends [window, token]: the same of their last tokens
 * @param spanWeights how much the window's span counts
 * @param places [window, token]: 0 where a span may start or end, very low elsewhere
 */
record Targets(
    int sentences,
    float[] answers,
    float[] answerWeights,
    float[] pooling,
    float[] labels,
    float[] labelWeights,
    float[] starts,
    float[] ends,
    float[] spanWeights,
    float[] places) {

  private static final float NO_PLACE = -10_000;

  static Targets of(List<LabelledWindow> windows, int tokens) {
    int rows = windows.size();
    int sentences = windows.stream().mapToInt(w -> w.labels().size()).max().orElse(0);
    Targets targets =
        new Targets(
            sentences,
            new float[rows],
            new float[rows],
            new float[rows * sentences * tokens],
            new float[rows * sentences],
            new float[rows * sentences],
            new float[rows * tokens],
            new float[rows * tokens],
            new float[rows],
            new float[rows * tokens]);
    Arrays.fill(targets.places, NO_PLACE);
    for (int row = 0; row < rows; row++) {
      targets.set(row, windows.get(row), tokens);
    }
    return targets;
  }

  private void set(int row, LabelledWindow window, int tokens) {
    if (window.answers().isPresent()) {
      answers[row] = window.answers().get() ? 1 : 0;
      answerWeights[row] = (float) window.weight();
    }
    setSentences(row, window, tokens);
    int start = row * tokens;
    places[start] = 0;
    Arrays.fill(places, start + window.window().second(), start + window.window().size() - 1, 0);
    if (!window.spans().isEmpty()) {
      spanWeights[row] = (float) window.weight();
      float share = 1f / window.spans().size();
      for (TokenRange span : window.spans()) {
        starts[start + span.start()] += share;
        ends[start + span.end() - 1] += share;
      }
    }
  }

  private void setSentences(int row, LabelledWindow window, int tokens) {
    long known = window.labels().stream().filter(label -> label >= 0).count();
    for (int i = 0; i < window.labels().size(); i++) {
      TokenRange range = window.window().sentences().get(i);
      int at = row * sentences + i;
      if (range.size() > 0) {
        Arrays.fill(
            pooling, at * tokens + range.start(), at * tokens + range.end(), 1f / range.size());
      }
      if (window.labels().get(i) >= 0) {
        labels[at] = window.labels().get(i);
        labelWeights[at] = (float) window.weight() / known;
      }
    }
  }
}
