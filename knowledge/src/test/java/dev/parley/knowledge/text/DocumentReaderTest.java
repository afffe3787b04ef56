package dev.parley.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.files.ArticleFile;
import dev.parley.knowledge.files.ArticleFormatException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {

  private static final String BODY =
      """
      Harbour reopens

      The port of Lund reopened on Monday. Gov. Ann Lee said “it was time.”
      \u00A0
      It had closed in 2029.""";

  private final Article article = article(BODY);

  @Test
  void sentencesKnowTheirPlaceAndParagraph() {
    List<Sentence> sentences =
        new DocumentReader(UnaryOperator.identity()).read(article).sentences();

    assertThat(sentences)
        .extracting(Sentence::text)
        .containsExactly(
            "Harbour reopens",
            "The port of Lund reopened on Monday.",
            "Gov. Ann Lee said “it was time.”",
            "It had closed in 2029.");
    assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 1, 1, 2);
    assertThat(sentences).extracting(Sentence::index).containsExactly(0, 1, 2, 3);
    assertThat(sentences)
        .allMatch(s -> BODY.substring(s.start(), s.end()).equals(s.text()))
        .allMatch(s -> s.mentions().isEmpty() && s.time().isEmpty());
  }

  @Test
  void theDatersTimesAreInTheSentencesAndInThePassages() {
    EventTime day = EventTime.day(LocalDate.of(2031, 5, 5), EventTime.Basis.RESOLVED);

    Document document =
        new DocumentReader(
                sentences -> sentences.stream().map(sentence -> at(sentence, day)).toList())
            .read(article);

    assertThat(document.sentences()).allMatch(s -> s.time().equals(Optional.of(day)));
    assertThat(document.passages().stream().flatMap(passage -> passage.sentences().stream()))
        .containsExactlyElementsOf(document.sentences());
  }

  @Test
  void aDaterThatLosesOrReordersSentencesIsCaught() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new DocumentReader(s -> s.subList(0, 3)).read(article))
        .withMessage("the dater changed sentence 3 of harbour into another");
    assertThatIllegalStateException()
        .isThrownBy(() -> new DocumentReader(DocumentReaderTest::reversed).read(article))
        .withMessage("the dater changed sentence 0 of harbour into another");
  }

  @Test
  void aBodyWithoutWordsIsADocumentWithoutPassages() {
    Document document = new DocumentReader(UnaryOperator.identity()).read(article("\n\n"));

    assertThat(document.sentences()).isEmpty();
    assertThat(document.passages()).isEmpty();
  }

  @Test
  void anArticleFileCanBeReadStraightAway() throws ArticleFormatException {
    Article file = ArticleFile.parse("h.md", "---\r\nid: h\r\ntitle: H\r\n---\r\nOne.\r\n\r\nTwo.");

    assertThat(new DocumentReader(UnaryOperator.identity()).read(file).passages())
        .singleElement()
        .satisfies(passage -> assertThat(passage.text()).isEqualTo("One.\n\nTwo."));
  }

  private static Sentence at(Sentence s, EventTime time) {
    return new Sentence(
        s.article(), s.index(), s.paragraph(), s.start(), s.end(), List.of(), Optional.of(time));
  }

  private static List<Sentence> reversed(List<Sentence> sentences) {
    List<Sentence> reversed = new ArrayList<>(sentences);
    Collections.reverse(reversed);
    return reversed;
  }

  private static Article article(String body) {
    return new Article(
        "harbour",
        "Harbour reopens",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        body);
  }
}
