package dev.parley.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Papers;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Sentence;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is quoted can be read out of its place. */
class ExcerptTest {

  static List<Arguments> texts() {
    return List.of(
        Arguments.of(
            "who she is", "She bought", "Ann Lee runs the mill. She bought it in 2031.", ""),
        Arguments.of(
            "what this is",
            "This will",
            "The bridge closes in May. This will cost shops dear.",
            ""),
        Arguments.of(
            "a list and what it is of",
            "Marlow",
            "Three schools will close:\n\nMarlow, Pelham and Harrow.",
            ""),
        Arguments.of(
            "a quotation of two sentences",
            "We are",
            "“We are tired. We want our harbour back,” Lee said.",
            ""),
        Arguments.of(
            "an answer in an interview",
            "A passport",
            "What do you ask of your own government? - A passport for my son.",
            ""),
        Arguments.of(
            "this week, which is no thing",
            "This week",
            "This week the mill will open.",
            "It is May."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void holdsWhatItsSentencePointsAt(String what, String start, String excerpt, String before) {
    String body = (before + " " + excerpt + "\n\nIt rained for days in Pelham.").strip();
    Document document =
        Papers.library(
                Papers.article("mill", "The mill", "Paper", "2031-05-02", "2031-05-01", body))
            .documents()
            .get(0);
    Sentence sentence =
        document.sentences().stream()
            .filter(s -> s.text().contains(start))
            .findFirst()
            .orElseThrow();

    assertThat(Excerpt.of(document, sentence).text()).isEqualTo(excerpt);
  }
}
