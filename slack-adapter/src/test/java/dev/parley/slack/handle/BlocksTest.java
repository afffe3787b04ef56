package dev.parley.slack.handle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlocksTest {

  @Test
  void wordsInTitlesAndLabelsNameNobody() {
    assertThat(Blocks.line("<!channel>, <@U1>\n and <#C1>: 1 < 2?", 100))
        .isEqualTo("<\u034F!channel>, <\u034F@U1> and <\u034F#C1>: 1 < 2?");
  }

  @Test
  void wordsInTitlesAndLabelsAreShortened() {
    assertThat(Blocks.line("<!".repeat(60), 75)).hasSizeLessThanOrEqualTo(75).endsWith("…");
  }
}
