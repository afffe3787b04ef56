package dev.parley.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.bot.retrieval.PassageEncoder;
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
    assertThat(single.encoded).containsExactly("Rain fell.", "A storm came.", "All was well.");
  }

  @Test
  void aPassageHasTheMeanDirectionOfItsSentences() {
    float[] vector =
        encoder.encode(List.of(passage("A bee.", "Rain fell.", "A storm came."))).get(0);
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

  /** Turns by a text's length. */
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
    public List<float[]> encode(List<Passage> passages) {
      return passages.stream().map(this::encode).toList();
    }

    private float[] encode(Passage passage) {
      encoded.add(passage.text());
      return vector(passage.text());
    }

    static float[] vector(String text) {
      double angle = text.length() / 20.0;
      return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }
  }
}
