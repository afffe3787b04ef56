package dev.parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 100})
  void everyArticleIsFoundByItsIdAndNoOther(int size) {
    List<Document> documents = IntStream.range(0, size).mapToObj(LibraryTest::document).toList();
    Library library = new Library(documents, List.of());
    for (Document document : documents) {
      assertThat(library.find(document.article().id())).containsSame(document);
    }
    assertThat(library.find("a")).isEmpty();
    assertThat(library.find("bridge-5-b")).isEmpty();
    assertThat(library.find("z")).isEmpty();
  }

  /** Numbers sort otherwise as words than they count. */
  private static Document document(int number) {
    Article article =
        new Article(
            "bridge-" + number,
            "A bridge",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "It is closed.");
    return new Document(article, List.of(), List.of());
  }
}
