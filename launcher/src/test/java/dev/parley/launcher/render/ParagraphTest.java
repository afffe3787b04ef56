package dev.parley.launcher.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class ParagraphTest {

  @Test
  void textIsBrokenAtSpaces() {
    assertThat(Paragraph.wrap("one two three four", 9)).containsExactly("one two", "three", "four");
  }

  @Test
  void aLinkIsNeverBroken() {
    assertThat(Paragraph.wrap("see https://example.org/a/long/one now", 10))
        .containsExactly("see", "https://example.org/a/long/one", "now");
  }

  @Test
  void wideCharactersCountTwiceAndMarksNotAtAll() {
    assertThat(Paragraph.columns("日本")).isEqualTo(4);
    assertThat(Paragraph.columns("e\u0301")).isEqualTo(1);
  }

  @Test
  void nothingIsOneEmptyLine() {
    assertThat(Paragraph.wrap("", 10)).containsExactly("");
  }

  @Property
  void noWordIsLostAndNoLineIsTooLong(
      @ForAll @NotEmpty List<@NotEmpty @AlphaChars String> words,
      @ForAll @IntRange(min = 1, max = 100) int width) {
    List<String> lines = Paragraph.wrap(String.join(" ", words), width);
    assertThat(String.join(" ", lines)).isEqualTo(String.join(" ", words));
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(Paragraph.columns(line) <= width || !line.contains(" ")).isTrue());
  }
}
