package dev.parley.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.answer.NeuralFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTest {

  private static final Map<NeuralFeature, Double> GOOD =
      Map.of(NeuralFeature.SENTENCE, 2.0, NeuralFeature.PASSAGE, 1.0, NeuralFeature.SPAN, 0.5);
  private static final Map<NeuralFeature, Double> BAD =
      Map.of(NeuralFeature.SENTENCE, -3.0, NeuralFeature.PASSAGE, 1.0, NeuralFeature.SPAN, -2.0);

  private static Case of(List<Integer> labels) {
    return new Case("alone", 1, List.of(List.of(GOOD, BAD), List.of(BAD)), labels, 0.25, true);
  }

  @Test
  void whatIsWrittenIsReadAgain(@TempDir Path folder) throws IOException {
    List<Case> cases = List.of(of(List.of(1, 0, -1)), of(List.of()));

    Case.write(cases, folder.resolve("cases.jsonl.gz"));

    assertThat(Case.read(folder.resolve("cases.jsonl.gz"))).isEqualTo(cases);
  }

  @Test
  void sentencesOfWhichNothingIsKnownAreNoExamples() {
    assertThat(of(List.of(1, 0, -1)).sentences())
        .containsExactly(new Logistic.Example<>(GOOD, true), new Logistic.Example<>(BAD, false));
    assertThat(of(List.of()).sentences()).isEmpty();
  }
}
