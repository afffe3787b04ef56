package dev.parley.bot.neural;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.neural.ReaderWindow.TokenRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowScoresTest {

  @Test
  void theFirstTokenSpeaksForTheWindowAndTheMeanForASentence() {
    ReaderWindow window =
        new ReaderWindow(new int[5], 1, 0, List.of(new TokenRange(1, 3), new TokenRange(3, 4)));
    float[] scores = {
      2, 9, 1, 1, // the first token: its start and end mean "nowhere"
      9, 1, 0, 5, //
      9, 3, 4, 3, //
      9, -1, 8, 0, //
      9, 9, 9, 9 //
    };

    WindowScores read = WindowScores.of(window, scores);

    assertThat(read.answers()).isEqualTo(2);
    assertThat(read.sentences()).containsExactly(2.0, -1.0);
    // An end before its start is no span: 4 + 3 and not 4 + 5.
    assertThat(read.spans()).containsExactly(7.0 - 2, 8.0 - 2);
  }

  @Test
  void aSentenceWithoutTokensIsNoAnswer() {
    ReaderWindow window = new ReaderWindow(new int[2], 1, 0, List.of(new TokenRange(1, 1)));

    WindowScores read = WindowScores.of(window, new float[8]);

    assertThat(read.sentences()).containsExactly(-6.0);
    assertThat(read.spans()).containsExactly(-6.0);
  }
}
