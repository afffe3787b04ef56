package dev.parley.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PassagePackerTest {

  @Test
  void sentencesOfAParagraphStayTogether() {
    assertThat(lengthsOf(paragraph(20, 20, 20))).containsExactly(List.of(20, 20, 20));
  }

  @Test
  void aLongParagraphIsDividedBetweenSentences() {
    assertThat(lengthsOf(paragraph(80, 80, 80, 80)))
        .containsExactly(List.of(80, 80), List.of(80, 80));
  }

  @Test
  void paragraphsGoTogetherAsFarAsThereIsRoom() {
    assertThat(lengthsOf(paragraph(5), paragraph(60, 40), paragraph(60), paragraph(50)))
        .containsExactly(List.of(5, 60, 40, 60), List.of(50));
  }

  @Test
  void aLongSentenceStandsAlone() {
    assertThat(lengthsOf(paragraph(10, 250, 10)))
        .containsExactly(List.of(10), List.of(250), List.of(10));
  }

  @Test
  void marksCountTowardsTheHardLimit() {
    String full = "The" + " (big), \"old\"; ox".repeat(12) + ".";
    Document document = read(full + " " + full + " " + full);

    assertThat(document.passages())
        .allMatch(passage -> TextLength.of(passage.text()).tokens() <= PassagePacker.MAX_TOKENS)
        .hasSizeGreaterThan(1);
  }

  @Test
  void everySentenceIsInExactlyOnePassage() {
    Document document = read(paragraph(5, 120, 12) + "\n\n" + paragraph(150, 3) + "\n\nThe end");

    assertThat(document.passages().stream().flatMap(passage -> passage.sentences().stream()))
        .containsExactlyElementsOf(document.sentences());
    assertThat(document.passages()).extracting(Passage::number).startsWith(0, 1);
  }

  @Test
  void noSentencesMakeNoPassages() {
    assertThat(new PassagePacker().pack(List.of())).isEmpty();
  }

  private static List<List<Integer>> lengthsOf(String... paragraphs) {
    return read(String.join("\n\n", paragraphs)).passages().stream()
        .map(
            passage ->
                passage.sentences().stream()
                    .map(sentence -> TextLength.of(sentence.text()).words())
                    .toList())
        .toList();
  }

  private static Document read(String body) {
    UnaryOperator<List<Sentence>> undated = UnaryOperator.identity();
    return new DocumentReader(undated)
        .read(
            new Article(
                "a",
                "T",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                body));
  }

  /** A sentence of each of these numbers of words. */
  private static String paragraph(int... sentences) {
    StringBuilder paragraph = new StringBuilder();
    for (int words : sentences) {
      paragraph.append("The").append(" wind".repeat(words - 1)).append(". ");
    }
    return paragraph.toString().strip();
  }
}
