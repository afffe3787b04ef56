package dev.parley.bot.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Sentence;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowWordingTest {

  private static String word(String text) {
    Sentence sentence = Reading.article("a", "2024-05-18", "", "x" + text).sentences().get(0);
    return RowWording.text(
        Report.of(
            sentence,
            sentence.start() + 1,
            sentence.end(),
            sentence.mentions().stream().findFirst(),
            EventTime.day(LocalDate.of(2024, 5, 17), EventTime.Basis.STATED),
            false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " The port was shut on Friday.                | The port was shut.",
        " On Friday, the port was shut.               | The port was shut.",
        " On May 17, the port was shut.               | The port was shut.",
        " On Friday, May 17, the port was shut.       | The port was shut.",
        " Oslo: On Friday, May 17, the port was shut. | The port was shut.",
        " The port was shut on May 17.                | The port was shut.",
        " They have waited since the start of last week.| They have waited since the start of last week.",
        " Friday was calm.                            | Friday was calm.",
        " The port has been shut since Friday.        | The port has been shut since Friday.",
        " The vote on Friday was close.               | The vote was close.",
        " Additionally, the port was shut             | The port was shut.",
        " OSLO (Wire) — The port was shut.            | The port was shut.",
        " She said on Friday: “No.”                   | She said: “No.”",
        " The port, on Friday, was shut.              | The port, on Friday, was shut.",
        " Friday’s vote was close.                    | Friday’s vote was close.",
        " a meeting in Oslo                           | A meeting in Oslo.",
      })
  void aRowReadsWellWithoutItsArticle(String text, String row) {
    assertThat(word(text.strip())).isEqualTo(row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council of the old town approved a plan to build three new bridges over the river,"
            + " which has flooded twice in ten years, after a debate that lasted until the early"
            + " hours of the morning."
            + "|The council of the old town approved a plan to build three new bridges over the"
            + " river, which has flooded twice in ten years.",
        "The council of the old town will build three new bridges over the river and two over the"
            + " canal that crosses the new quarter behind the station and the old market hall only"
            + " if the state pays."
            + "|The council of the old town will build three new bridges over the river and two"
            + " over the canal that crosses the new quarter behind the station and the old …",
      })
  void aLongRowEndsWhereAClauseEnds(String text, String row) {
    assertThat(word(text)).isEqualTo(row);
  }

  @Property
  void anyTextIsWorded(@ForAll @NotBlank String text) {
    assertThat(word(text).split("[\\s\\u00a0]+").length).isLessThanOrEqualTo(32);
  }
}
