package dev.parley.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.SharedPieces;
import dev.parley.bot.neural.ReaderWindow.TokenRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabellerTest {

  private static final String FILLER = "One two three four five six seven eight nine ten.";

  private final Labeller labeller = new Labeller(SharedPieces.get());

  @Test
  void theAnswersWordsAreFoundInTheSentenceThatAnswers() {
    LabelledWindow window =
        only(example(List.of("Ann came.", "It was Ann Lee."), List.of(0, 1), "Ann Lee", true));

    assertThat(window.answers()).contains(true);
    assertThat(window.labels()).containsExactly(0, 1);
    TokenRange sentence = window.window().sentences().get(1);
    assertThat(window.spans())
        .containsExactly(new TokenRange(sentence.start() + 2, sentence.start() + 4));
    assertThat(window.weight()).isEqualTo(0.5);
  }

  @Test
  void anAnswerThatIsNotThereStandsNowhere() {
    LabelledWindow window = only(example(List.of("Ann came."), List.of(0), null, false));

    assertThat(window.answers()).contains(false);
    assertThat(window.spans()).containsExactly(LabelledWindow.NOWHERE);
  }

  @Test
  void whereTheAnswersWordsStandIsUnknownForYesAndNo() {
    LabelledWindow window = only(example(List.of("Ann came, yes."), List.of(1), "yes", true));

    assertThat(window.answers()).contains(true);
    assertThat(window.spans()).isEmpty();
  }

  @Test
  void onlyThePartOfALongPassageThatHoldsTheAnswerAnswers() {
    List<String> sentences = new ArrayList<>(Collections.nCopies(30, FILLER));
    List<Integer> labels = new ArrayList<>(Collections.nCopies(30, 0));
    sentences.set(29, "Ann won.");
    labels.set(29, 1);

    List<LabelledWindow> windows = labeller.label(example(sentences, labels, "Ann", true), 0.5);

    assertThat(windows).extracting(LabelledWindow::answers).hasSize(2);
    assertThat(windows.get(0).answers()).contains(false);
    assertThat(windows.get(0).spans()).containsExactly(LabelledWindow.NOWHERE);
    assertThat(windows.get(1).answers()).contains(true);
  }

  @Test
  void whichPartAnswersIsUnknownWhereNoSentenceIsLabelled() {
    List<LabelledWindow> windows =
        labeller.label(
            example(Collections.nCopies(30, FILLER), Collections.nCopies(30, -1), "yes", true),
            0.5);

    assertThat(windows).hasSize(2);
    assertThat(windows).extracting(LabelledWindow::answers).containsOnly(Optional.empty());
  }

  private LabelledWindow only(Example example) {
    List<LabelledWindow> windows = labeller.label(example, 0.5);
    assertThat(windows).hasSize(1);
    return windows.get(0);
  }

  private static Example example(
      List<String> sentences, List<Integer> labels, String answer, boolean answerable) {
    return new Example(
        "Who won?",
        "The race",
        sentences,
        labels,
        Optional.ofNullable(answer),
        answerable,
        "set",
        answerable ? "answerable" : "human-unanswerable");
  }
}
