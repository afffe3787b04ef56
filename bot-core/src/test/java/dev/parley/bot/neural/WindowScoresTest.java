package dev.parley.bot.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
    assertThat(read.sentences())
        .extracting(SentenceScore::answers, SentenceScore::words)
        // An end before its start is no span: 4 + 3 and not 4 + 5.
        .containsExactly(tuple(2.0, 7.0 - 2), tuple(-1.0, 8.0 - 2));
  }

  @Test
  void aSentenceWithoutTokensIsNoAnswer() {
    ReaderWindow window = new ReaderWindow(new int[2], 1, 0, List.of(new TokenRange(1, 1)));

    WindowScores read = WindowScores.of(window, new float[8]);

    assertThat(read.sentences()).containsExactly(SentenceScore.NONE);
  }

  @Test
  void theAnswersWordsAreTheBestSpanOfTheSentence() {
    ReaderWindow window = new ReaderWindow(new int[5], 1, 0, List.of(new TokenRange(1, 5)));
    float[] scores = {
      0, 0, 1, 1, //
      0, 0, 0, 0, //
      0, 0, 9, 0, //
      0, 0, 0, 9, //
      0, 0, 0, 0 //
    };
    Pieces pieces = new Pieces(new int[4], new int[] {0, 4, 9, 12}, new int[] {3, 8, 11, 15});

    SentenceScore score =
        WindowScores.of(window, scores).inText(List.of(pieces)).sentences().get(0);

    assertThat(score.start()).isEqualTo(4);
    assertThat(score.end()).isEqualTo(11);
  }
}
