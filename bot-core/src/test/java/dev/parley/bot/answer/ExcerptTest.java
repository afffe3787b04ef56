package dev.parley.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Papers;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is quoted can be read out of its place. */
class ExcerptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        // Who "she" is.
        "Ann Lee runs the mill. She bought it in 2031. It rained.|She bought|Ann Lee runs the mill. She bought it in 2031.",
        // What "this" is.
        "The bridge closes in May. This will cost shops dear. It rained.|This will|The bridge closes in May. This will cost shops dear.",
        // A list with what it is a list of.
        "Three schools will close:\n\nMarlow, Pelham and Harrow.\n\nIt rained.|Marlow|Three schools will close:\n\nMarlow, Pelham and Harrow.",
        // A quotation of two sentences.
        "“We are tired. We want our harbour back,” Lee said. It rained.|We are|“We are tired. We want our harbour back,” Lee said.",
        // An answer in an interview.
        "What do you ask of your own government?\n\n- A passport for my son.\n\nIt rained.|A passport|What do you ask of your own government?\n\n- A passport for my son.",
        // "This week" is no thing named before.
        "It rained. This week the mill will open again.|This week|This week the mill will open again.",
      })
  void holdsWhatItsSentencePointsAt(String body, String start, String excerpt) {
    Document document =
        Papers.library(
                Papers.article(
                    "mill", "The mill", "Paper", "2031-05-02", "2031-05-01", unescaped(body)))
            .documents()
            .get(0);
    Sentence sentence =
        document.sentences().stream()
            .filter(s -> s.text().contains(start))
            .findFirst()
            .orElseThrow();

    assertThat(Excerpt.of(document, sentence).text()).isEqualTo(unescaped(excerpt));
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n");
  }
}
