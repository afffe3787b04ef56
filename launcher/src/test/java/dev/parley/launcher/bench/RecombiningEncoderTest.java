package dev.parley.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.bot.retrieval.EncodedPassage;
import dev.parley.bot.retrieval.PassageEncoder;
import dev.parley.bot.retrieval.PassageReading;
import dev.parley.bot.retrieval.QuantizedVector;
import dev.parley.bot.retrieval.TextReading;
import dev.parley.bot.retrieval.Vectors;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.text.DocumentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RecombiningEncoderTest {

  private final LengthEncoder single = new LengthEncoder();
  private final RecombiningEncoder encoder = new RecombiningEncoder(single);

  @Test
  void everySentenceIsEncodedOnceWhereverItStands() {
    encoder.encode(List.of(passage("A bee.", "Rain fell.", "A storm came.")));
    encoder.encode(List.of(passage("A bee.", "A storm came.", "All was well.")));
    assertThat(single.encoded)
        .containsExactly("A bee.", "Rain fell.", "A storm came.", "All was well.");
  }

  @Test
  void aPassageHasTheReadingsOfItsTitleAndSentencesInOrder() {
    PassageReading reading =
        PassageReading.fromBytes(
            encoder
                .encode(List.of(passage("A bee.", "Rain fell.", "A storm came.")))
                .get(0)
                .reading());
    assertThat(reading.title().words()).hasSize(6);
    assertThat(reading.sentences())
        .extracting(sentence -> sentence.words().size())
        .containsExactly(10, 13);
  }

  @Test
  void aPassageHasTheMeanDirectionOfItsSentences() {
    float[] vector =
        encoder.encode(List.of(passage("A bee.", "Rain fell.", "A storm came."))).get(0).vector();
    float[] one = LengthEncoder.vector("Rain fell.");
    float[] other = LengthEncoder.vector("A storm came.");
    assertThat(Vectors.dot(vector, vector)).isCloseTo(1, within(1e-6f));
    assertThat(Vectors.dot(vector, one)).isCloseTo(Vectors.dot(vector, other), within(1e-6f));
  }

  @Test
  void itsIndexesAreNotTakenForRealOnes() {
    assertThat(encoder.id()).isNotEqualTo(single.id());
    assertThat(encoder.dimension()).isEqualTo(single.dimension());
  }

  private static Passage passage(String title, String... sentences) {
    Article article =
        new Article(
            "a",
            title,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            String.join("\n\n", sentences));
    return new DocumentReader(UnaryOperator.identity()).read(article).passages().get(0);
  }

  /** Turns by a text's length, and reads a word for each character. */
  private static final class LengthEncoder implements PassageEncoder {

    final List<String> encoded = new ArrayList<>();

    @Override
    public String id() {
      return "length";
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public List<EncodedPassage> encode(List<Passage> passages) {
      return passages.stream().map(this::encode).toList();
    }

    private EncodedPassage encode(Passage passage) {
      encoded.add(passage.text());
      float[] vector = vector(passage.text());
      QuantizedVector bytes = QuantizedVector.of(vector);
      List<QuantizedVector> words = passage.text().chars().mapToObj(c -> bytes).toList();
      TextReading title = new TextReading(bytes, bytes, List.of());
      TextReading sentence = new TextReading(bytes, bytes, words);
      return new EncodedPassage(vector, new PassageReading(title, List.of(sentence)).toBytes());
    }

    static float[] vector(String text) {
      double angle = text.length() / 20.0;
      return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }
  }
}
