package dev.parley.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.neural.ReaderWindow;
import dev.parley.bot.neural.ReaderWindow.TokenRange;
import dev.parley.training.data.Batch;
import dev.parley.training.data.LabelledWindow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  private static final TokenRange FIRST = new TokenRange(1, 4);
  private static final TokenRange SECOND = new TokenRange(4, 6);

  private static LabelledWindow window(boolean answers, List<Integer> labels, TokenRange... spans) {
    return new LabelledWindow(
        new ReaderWindow(new int[7], 1, 0, List.of(FIRST, SECOND)),
        Optional.of(answers),
        labels,
        List.of(spans),
        1);
  }

  @Test
  void allSentencesOfAQuestionAreWeighedAgainstEachOtherAndAgainstNone() {
    Batch batch =
        new Batch(
            List.of(
                List.of(window(true, List.of(0, 1)), window(false, List.of(0, 0))),
                List.of(window(false, List.of(0, 0)))));

    Choices choices = Choices.of(batch, 2);

    assertThat(choices.questions()).isEqualTo(2);
    assertThat(choices.most()).isEqualTo(4);
    assertThat(choices.places()).startsWith(0, 1, 2, 3, 4, 5);
    // A row a question, the last column for none; times the number of windows.
    assertThat(choices.wanted()).containsExactly(0, 2, 0, 0, 0, 0, 0, 0, 0, 1);
    assertThat(choices.absent()).startsWith(0, 0, 0, 0, 0, 0).endsWith(-10_000, -10_000);
  }

  @Test
  void aSentenceWithTheAnswersWordsIsWantedTwiceAsMuch() {
    Batch batch = new Batch(List.of(List.of(window(true, List.of(1, 1), new TokenRange(4, 5)))));

    assertThat(Choices.of(batch, 2).wanted()).containsExactly(1 / 3f, 2 / 3f, 0);
  }

  @Test
  void whereItIsNotKnownWhichSentenceAnswersNoneIsPreferred() {
    Batch batch = new Batch(List.of(List.of(window(true, List.of(-1, 0)))));

    assertThat(Choices.of(batch, 2).wanted()).containsOnly(0);
  }
}
