package dev.parley.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleTest {

  private static final Example EXAMPLE =
      new Example(
          "Who won?",
          "The race",
          List.of("Ann won.", "It rained."),
          List.of(1, -1),
          Optional.of("Ann"),
          true,
          "a set",
          "answerable");

  @Test
  void whatIsWrittenIsReadAgain(@TempDir Path folder) {
    Path file = folder.resolve("examples.jsonl.gz");
    List<Example> examples = List.of(EXAMPLE, EXAMPLE.withQuestion("Who lost?").withoutTitle());

    Example.write(examples, file);

    assertThat(Example.read(file)).isEqualTo(examples);
  }

  @Test
  void linesWithoutQuestionAreLeftOut(@TempDir Path folder) {
    Path file = folder.resolve("examples.jsonl.gz");

    Example.write(List.of(EXAMPLE.withQuestion(" "), EXAMPLE), file);

    assertThat(Example.read(file)).containsExactly(EXAMPLE);
  }

  @Test
  void anEmptySentenceTakesItsLabelWithIt() throws Exception {
    Example example =
        Example.parse(
            """
            {"question":" q ","title":null,"sentences":["a"," ","b"],"labels":[0,1,-1],
             "answer":"","answerable":false,"set":"s","kind":"k"}
            """);

    assertThat(example)
        .isEqualTo(
            new Example(
                "q", "", List.of("a", "b"), List.of(0, -1), Optional.empty(), false, "s", "k"));
  }

  @Test
  void labelsForOtherSentencesAreRefused() {
    assertThatThrownBy(
            () -> new Example("q", "", List.of("a"), List.of(), Optional.empty(), false, "s", "k"))
        .hasMessage("illegal labels: 0 for 1 sentences");
  }
}
