package dev.parley.launcher.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

  @Test
  void theLastLineNeedsNoEnd() throws Exception {
    BoundedLines lines = lines("one\n\ntwö");
    assertThat(lines.next()).contains("one");
    assertThat(lines.next()).contains("");
    assertThat(lines.next()).contains("twö");
    assertThat(lines.next()).isEmpty();
  }

  @Test
  void aLineThatIsTooLongIsPassedOver() throws Exception {
    BoundedLines lines = lines("12345678901\n1234567890\n");
    assertThatThrownBy(lines::next)
        .isInstanceOf(BatchException.class)
        .hasMessage("this line is longer than 10 bytes");
    assertThat(lines.next()).contains("1234567890");
    assertThat(lines.next()).isEmpty();
  }

  private static BoundedLines lines(String text) {
    return new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 10);
  }
}
