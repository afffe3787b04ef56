package dev.parley.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.bot.retrieval.EncodedPassage;
import dev.parley.bot.retrieval.Hit;
import dev.parley.bot.retrieval.PassageReading;
import dev.parley.bot.retrieval.QuantizedVector;
import dev.parley.bot.retrieval.TextReading;
import dev.parley.bot.text.Word;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.text.DocumentReader;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReadPassagesTest {

  private final ReadPassages passages = new ReadPassages();

  @Test
  void aPassageIsReadWithItsWordsAndWhatTheModelMakesOfThem() {
    ReadPassage read = passages.get(hit(document("The ferry runs. It is slow.")));
    assertThat(read.titleWords()).extracting(Word::text).containsExactly("Old", "bridge", "closed");
    assertThat(read.sentences().get(0).words())
        .extracting(Word::text)
        .containsExactly("The", "ferry", "runs");
    assertThat(read.sentences().get(0).content())
        .extracting(Word::text)
        .containsExactly("ferry", "runs");
    assertThat(read.sentences().get(1).sentence().text()).isEqualTo("It is slow.");
    assertThat(read.sentences().get(1).reading().alone().dot(read.title().alone()))
        .isCloseTo(1, within(0.02));
  }

  @Test
  void aPassageThatIsFoundAgainIsNotReadAgain() {
    Document document = document("The ferry runs.");
    assertThat(passages.get(hit(document))).isSameAs(passages.get(hit(document)));
  }

  @Test
  void aChangedArticleIsReadAnew() {
    passages.get(hit(document("The ferry runs.")));
    ReadPassage changed = passages.get(hit(document("The ferry sank.")));
    assertThat(changed.sentences().get(0).sentence().text()).isEqualTo("The ferry sank.");
  }

  private static Hit hit(Document document) {
    QuantizedVector vector = QuantizedVector.of(new float[] {0.6f, 0.8f});
    TextReading reading = new TextReading(vector, vector, List.of());
    byte[] bytes =
        new PassageReading(reading, document.sentences().stream().map(s -> reading).toList())
            .toBytes();
    return new Hit(
        document,
        document.passages().get(0),
        new EncodedPassage(new float[] {0.6f, 0.8f}, bytes),
        1,
        0.5,
        1);
  }

  private static Document document(String body) {
    return new DocumentReader(UnaryOperator.identity())
        .read(
            new Article(
                "bridge",
                "Old bridge closed",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                body));
  }
}
