package dev.parley.knowledge.time;

import static dev.parley.knowledge.EventTime.Basis.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.Document;
import dev.parley.knowledge.EventTime;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundsTest {

  private static final Document MAY =
      Reading.read(
          "may",
          "2024-05-04",
          "2024-05-03",
          "Nurses and Norhealth meet",
          "On Friday, nurses led by Ida Lund met Norhealth in Bergen. They agreed to hold a second"
              + " round of talks in Oslo with Per Dahl.");
  private static final Document JUNE =
      Reading.read(
          "june",
          "2024-06-11",
          "2024-06-10",
          "Nurses and Norhealth meet again",
          "In a second round of talks, Ida Lund and Per Dahl of Norhealth met in Bergen on Monday.");
  private static final Document JULY =
      Reading.read(
          "july",
          "2024-07-02",
          "2024-07-01",
          "Nurses strike a deal",
          "The deal between Ida Lund and Per Dahl of Norhealth was signed in Bergen on Monday.");
  private static final Document CHESS =
      Reading.read(
          "chess",
          "2024-06-21",
          "2024-06-20",
          "Chess open: 5th round",
          "The young master Li Wei beat Magda Roth in Vienna on Thursday.");

  @ParameterizedTest
  @CsvSource({
    "when was the first round, 2024-05-03",
    "Where was the second round of talks held?, 2024-06-10",
    "the 2nd meeting, 2024-06-10",
    "the third round, 2024-07-01",
    "the initial talks, 2024-05-03",
    "the opening session, 2024-05-03",
    "the latest round, 2024-07-01",
    "the most recent meeting, 2024-07-01",
    "the previous round, 2024-06-10",
  })
  void aRoundIsCountedFromTheNumberThatAnArticleGives(String text, LocalDate day) {
    assertThat(Rounds.of(Reading.library(MAY, JUNE, JULY)).resolve(text))
        .contains(EventTime.day(day, RESOLVED));
  }

  @ParameterizedTest
  @CsvSource({
    "the fourth round",
    "the next round of talks",
    "the second non-consecutive term",
    "the first meeting since 2021",
    "a round of applause"
  })
  void anUnknownRoundHasNoDay(String text) {
    assertThat(Rounds.of(Reading.library(MAY, JUNE, JULY)).resolve(text)).isEmpty();
  }

  @Test
  void withoutANumberInAnyArticleRoundsAreUnknown() {
    assertThat(Rounds.of(Reading.library(MAY, JULY)).resolve("the first round")).isEmpty();
    assertThat(Rounds.of(Reading.library()).resolve("the first round")).isEmpty();
  }

  @Test
  void articlesOnAnotherSubjectAreNotCounted() {
    Rounds rounds = Rounds.of(Reading.library(MAY, JUNE, JULY, CHESS));
    assertThat(rounds.resolve("the third round with the nurses"))
        .contains(EventTime.day(LocalDate.of(2024, 7, 1), RESOLVED));
    assertThat(rounds.resolve("the fifth chess round"))
        .contains(EventTime.day(LocalDate.of(2024, 6, 20), RESOLVED));
    assertThat(rounds.resolve("the second round")).isEmpty();
  }
}
