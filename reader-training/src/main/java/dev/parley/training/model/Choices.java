package dev.parley.training.model;

import dev.parley.bot.neural.ReaderWindow.TokenRange;
import dev.parley.training.data.Batch;
import dev.parley.training.data.LabelledWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which sentence answers each question of a batch: one of all that are read for it, or none. Of the
 * arrays each has a row a question, with a column a sentence; {@code wanted} has one more, for
 * none. Callers must not write to them.
 *
 * @param questions how many
 * @param most the most sentences that a question has
 * @param places where the sentence's score stands among those of the batch, [window, sentence]
 * @param absent 0 where there is a sentence, very low elsewhere
 * @param wanted how likely each is to be, times the weight; 0 in the whole row where that is not
 *     known
 */
record Choices(int questions, int most, long[] places, float[] absent, float[] wanted) {

  private static final float ABSENT = -10_000;

  /** A sentence that holds the answer's very words counts as much more than one that doesn't. */
  private static final float OF_ITS_WORDS = 2;

  /** Questions with more windows than this count no more than one with so many. */
  private static final int MOST_WINDOWS = 4;

  private static final Optional<Boolean> NO = Optional.of(false);

  /** A sentence of the batch. */
  private record Choice(int place, float share) {}

  /**
   * The choices of a batch.
   *
   * @param sentences the most sentences that a window has
   */
  static Choices of(Batch batch, int sentences) {
    List<List<Choice>> all = new ArrayList<>();
    int window = 0;
    for (List<LabelledWindow> question : batch.questions()) {
      all.add(choices(question, window, sentences));
      window += question.size();
    }
    int most = Math.max(1, all.stream().mapToInt(List::size).max().orElse(0));
    int rows = all.size();
    Choices choices =
        new Choices(
            rows,
            most,
            new long[rows * most],
            new float[rows * most],
            new float[rows * (most + 1)]);
    Arrays.fill(choices.absent, ABSENT);
    for (int row = 0; row < rows; row++) {
      choices.set(row, all.get(row), batch.questions().get(row));
    }
    return choices;
  }

  private static List<Choice> choices(List<LabelledWindow> question, int window, int sentences) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < question.size(); i++) {
      LabelledWindow labelled = question.get(i);
      for (int sentence = 0; sentence < labelled.labels().size(); sentence++) {
        TokenRange range = labelled.window().sentences().get(sentence);
        int label = labelled.labels().get(sentence);
        if (label >= 0 && range.size() > 0) {
          boolean words =
              labelled.spans().stream()
                  .anyMatch(s -> s.start() >= range.start() && s.end() <= range.end());
          choices.add(
              new Choice(
                  (window + i) * sentences + sentence, label == 0 ? 0 : words ? OF_ITS_WORDS : 1));
        }
      }
    }
    return choices;
  }

  private void set(int row, List<Choice> choices, List<LabelledWindow> question) {
    float sum = 0;
    for (Choice choice : choices) {
      sum += choice.share();
    }
    boolean answers = question.stream().anyMatch(w -> !w.answers().equals(NO));
    if (answers && sum == 0) {
      return; // It is not known which sentence answers.
    }
    float weight = (float) question.get(0).weight() * Math.min(question.size(), MOST_WINDOWS);
    int start = row * (most + 1);
    for (int i = 0; i < choices.size(); i++) {
      places[row * most + i] = choices.get(i).place();
      absent[row * most + i] = 0;
      wanted[start + i] = sum == 0 ? 0 : weight * choices.get(i).share() / sum;
    }
    wanted[start + most] = sum == 0 ? weight : 0;
  }
}
