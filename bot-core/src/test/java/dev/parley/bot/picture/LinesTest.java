package dev.parley.bot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LinesTest {

  private final Lines lines = new Lines(String::length, 12);

  @Test
  void aTextBreaksBetweenWords() {
    assertThat(lines.of("The bridge was closed today.", 5))
        .containsExactly("The bridge", "was closed", "today.");
  }

  @Test
  void whatDoesNotFitIsLeftOutWithASign() {
    assertThat(lines.of("The bridge was closed today.", 2))
        .containsExactly("The bridge", "was closed…");
  }

  @Test
  void aWordThatIsTooLongBreaksBetweenLetters() {
    assertThat(lines.of("Donaudampfschifffahrt", 2)).containsExactly("Donaudampfsc", "hifffahrt");
  }

  @Test
  void textsWithoutSpacesBreakWhereTheirScriptAllowsIt() {
    assertThat(lines.of("两国外交官在伊斯坦布尔会晤，讨论改善关系。", 2)).containsExactly("两国外交官在伊斯坦布尔会", "晤，讨论改善关系。");
  }

  @Property
  void everyLineFitsAndNoWordIsInvented(
      @ForAll @StringLength(max = 300) String text, @ForAll @IntRange(min = 1, max = 5) int most) {
    List<String> made = lines.of(text, most);

    assertThat(made).hasSizeLessThanOrEqualTo(most).allMatch(line -> line.length() <= 13);
    String joined = String.join("", made).replaceAll("…$", "");
    assertThat(dense(text)).startsWith(dense(joined));
  }

  private static String dense(String text) {
    return text.replaceAll("\\p{javaWhitespace}", "");
  }
}
