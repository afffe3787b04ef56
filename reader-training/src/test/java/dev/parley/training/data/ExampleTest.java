package dev.parley.training.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleTest {

  private static final String LINE =
      """
      {"question":"%s","title":"The race","sentences":["Ann won.","It rained."],"labels":[1,-1],\
      "answer":"Ann","answerable":true,"set":"a set","kind":"answerable"}
      """;

  @Test
  void linesWithoutQuestionAreLeftOut(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("examples.jsonl.gz");
    try (Writer out =
        new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8)) {
      out.write(LINE.formatted(" ") + LINE.formatted("Who won?"));
    }

    assertThat(Example.read(file))
        .containsExactly(
            new Example(
                "Who won?",
                "The race",
                List.of("Ann won.", "It rained."),
                List.of(1, -1),
                Optional.of("Ann"),
                true,
                "a set",
                "answerable"));
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
