package dev.parley.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.text.DocumentReader;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShuffledArticlesTest {

  private static final List<String> SENTENCES =
      IntStream.range(0, 50).mapToObj(i -> "The house at corner " + i + " is old.").toList();

  private final DocumentReader reader = new DocumentReader(UnaryOperator.identity());

  @Test
  void thereAreAsManyPassagesAsWantedAndHardlyMore() {
    assertThat(passages(make(SENTENCES, 1))).isPositive();
    assertThat(passages(make(SENTENCES, 40))).isBetween(40, 45);
  }

  @Test
  void theSameSentencesGiveTheSameArticles() {
    assertThat(make(SENTENCES, 20)).isEqualTo(make(SENTENCES, 20));
  }

  @Test
  void everySentenceStaysOneAndAllAreUsedBeforeAnyComesAgain() {
    List<String> made =
        make(SENTENCES, 10).documents().stream()
            .flatMap(document -> document.sentences().stream())
            .map(Sentence::text)
            .toList();
    assertThat(made.subList(0, 50))
        .containsExactlyInAnyOrderElementsOf(SENTENCES)
        .isNotEqualTo(SENTENCES);
    assertThat(made.subList(50, 60)).isSubsetOf(SENTENCES);
  }

  @Test
  void noTwoArticlesAreTheSame() {
    assertThat(make(SENTENCES, 40).documents().stream().map(Document::sentences))
        .doesNotHaveDuplicates();
  }

  @Test
  void sentencesThatAreTooShortOrTooLongOrCameBeforeAreLeftOut() {
    String longOne = "word ".repeat(60) + "end.";
    assertThat(make(List.of("Too short.", "This one\n is  long enough.", longOne), 1))
        .isEqualTo(make(List.of("This one is long enough.", "This one is long enough."), 1));
  }

  @Test
  void withoutSentencesItSaysWhatToDo() {
    assertThatThrownBy(() -> new ShuffledArticles(List.of("No.")))
        .isInstanceOf(BenchException.class)
        .hasMessage("there are no sentences to make passages of: give --sentences FILE");
  }

  private Library make(List<String> sentences, int passages) {
    return new ShuffledArticles(sentences).make(passages, reader::read);
  }

  private static int passages(Library library) {
    return library.documents().stream().mapToInt(document -> document.passages().size()).sum();
  }
}
