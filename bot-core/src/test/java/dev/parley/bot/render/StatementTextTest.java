package dev.parley.bot.render;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Highlight;
import dev.parley.bot.Highlights;
import dev.parley.bot.Statement;
import dev.parley.bot.render.StatementText.Run;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StatementTextTest {

  private static List<Run> runs(String text, Highlight... highlights) {
    Statement statement = new Statement(text, List.of(highlights), List.of(1));
    return StatementText.of(statement, SafeText::oneLine).runs();
  }

  @Test
  void theWordsThatAnswerAreToldApart() {
    assertThat(runs("It took nine months.", new Highlight(8, 19)))
        .containsExactly(
            new Run("It took ", false), new Run("nine months", true), new Run(".", false));
    assertThat(runs("It took nine months."))
        .containsExactly(new Run("It took nine months.", false));
    assertThat(runs("Nine months", new Highlight(0, 11)))
        .containsExactly(new Run("Nine months", true));
  }

  @Test
  void theyAreFoundWhereALineIsShorterThanWhatWasWritten() {
    assertThat(runs("  It\n\n took \t nine\nmonths.", new Highlight(14, 25)))
        .containsExactly(
            new Run("It took ", false), new Run("nine months", true), new Run(".", false));
  }

  @Test
  void spacesAtTheirEndsDoNotStandOut() {
    assertThat(runs("It took nine months.", new Highlight(7, 13)))
        .containsExactly(
            new Run("It took ", false), new Run("nine", true), new Run(" months.", false));
  }

  @Test
  void aPairOfUnitsIsNotTornApart() {
    assertThat(runs("Go 😀 now", new Highlight(4, 5)))
        .containsExactly(new Run("Go ", false), new Run("😀", true), new Run(" now", false));
  }

  @Property
  void standingOutChangesNoWord(
      @ForAll @NotBlank String text,
      @ForAll @Size(max = 6) List<@IntRange(max = 60) Integer> ends) {
    Statement statement = new Statement(text, Highlights.in(text, ends), List.of(1));
    assertThat(
            StatementText.of(statement, SafeText::oneLine).runs().stream()
                .map(Run::text)
                .collect(joining()))
        .isEqualTo(SafeText.oneLine(text));
  }
}
