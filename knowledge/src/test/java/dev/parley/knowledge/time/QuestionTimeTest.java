package dev.parley.knowledge.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTimeTest {

  private static final Document MERGER =
      Reading.read(
          "merger",
          "2021-09-03",
          "2021-09-02",
          "Acme and Zenit merge",
          "Acme of Turin and Zenit said on Thursday that they would merge.");
  private static final Document SECOND =
      Reading.read(
          "second",
          "2022-03-15",
          "2022-03-14",
          "Acme and Zenit: 2nd round",
          "The board of Acme in Turin met Zenit on Monday for a second round of talks.");

  private final QuestionTime times = new QuestionTime(Reading.library(MERGER, SECOND));

  @ParameterizedTest
  @CsvSource({
    "What did Acme say on September 2?, 2021-09-02, 2021-09-02",
    "what happened in september, 2021-09-01, 2021-09-30",
    "What happened in March?, 2022-03-01, 2022-03-31",
    "What was said on Monday?, 2022-03-14, 2022-03-14",
    "Who met in 2022?, 2022-01-01, 2022-12-31",
    "Who met in the second round?, 2022-03-14, 2022-03-14",
    "How long did the second round in March take?, 2022-03-14, 2022-03-14",
    "Where was the first round?, 2021-09-02, 2021-09-02",
    "How did it change between 2 September and 14 March?, 2021-09-02, 2022-03-14",
    "What happened since January 2022?, 2022-01-01, 2022-03-15",
    "What happened after 2 September 2021?, 2021-09-03, 2022-03-15",
    "What happened before March 2022?, 2021-09-02, 2022-02-28",
    "What happened on 5 May 1999?, 1999-05-05, 1999-05-05",
  })
  void theTimeAskedAboutIsFound(String question, LocalDate first, LocalDate last) {
    assertThat(times.of(question))
        .hasValueSatisfying(
            asked -> {
              assertThat(asked.time().first()).isEqualTo(first);
              assertThat(asked.time().last()).isEqualTo(last);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When did they meet?",
        "In what year was it?",
        "On which day may they merge?",
        "How many months did it last?",
        "",
        "What about the next round?"
      })
  void aQuestionForATimeNamesNone(String question) {
    assertThat(times.of(question)).isEmpty();
  }

  @Test
  void theWordsThatNameItAreGiven() {
    String question = "How long did the second round in March take?";
    assertThat(times.of(question).orElseThrow().mentions())
        .extracting(mention -> question.substring(mention.start(), mention.end()))
        .containsExactly("second round", "March");
  }

  @Test
  void aLibraryWithoutArticlesKnowsOnlyWholeDates() {
    QuestionTime none = new QuestionTime(Reading.library());
    assertThat(none.of("What happened on Monday?")).isEmpty();
    assertThat(none.of("What happened since 3 May 2020?")).isPresent();
  }

  @Test
  void aRoundThatContradictsADateIsLeftOut() {
    assertThat(times.of("the second round in September").orElseThrow().time().first())
        .isEqualTo(LocalDate.of(2021, 9, 1));
  }

  @Test
  @Timeout(20)
  void manyDatesInALargeLibraryTakeNoLongerThanOne() {
    LocalDate first = LocalDate.of(2015, 1, 1);
    QuestionTime large =
        new QuestionTime(
            Reading.library(
                IntStream.range(0, 1_200)
                    .mapToObj(i -> first.plusDays(2L * i).toString())
                    .map(day -> Reading.read("day-" + day, day, day, "News", "It rained."))
                    .toArray(Document[]::new)));
    assertThat(large.of("May 1, ".repeat(140)).orElseThrow().mentions()).hasSize(140);
  }

  @Test
  void librariesDiffer() {
    Library other = Reading.library(MERGER);
    assertThat(new QuestionTime(other).of("the second round")).isEmpty();
  }
}
