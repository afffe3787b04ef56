package dev.parley.bot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.bot.Papers;
import dev.parley.bot.SharedModel;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class MiniLmEncoderTest {

  private static final MiniLm MODEL = SharedModel.get();
  private static final MiniLmEncoder ENCODER = new MiniLmEncoder(MODEL);

  private static List<Passage> passages(Library library) {
    return library.documents().stream().flatMap(d -> d.passages().stream()).toList();
  }

  @Test
  void aPassageIsReadWithItsTitleBeforeIt() {
    Passage passage = passages(Papers.all()).get(0);

    float[] vector = ENCODER.encode(List.of(passage)).get(0);

    float[] expected = MODEL.read(passage.article().title() + ". " + passage.text()).vector();
    assertThat(vector).hasSize(ENCODER.dimension());
    assertThat(Vectors.dot(vector, expected)).isEqualTo(1, within(1e-3f));
  }

  @Test
  void vectorsComeInTheOrderOfThePassages() {
    List<Passage> passages = passages(Papers.all());

    List<float[]> together = ENCODER.encode(passages);

    assertThat(together).hasSameSizeAs(passages);
    for (int i = 0; i < passages.size(); i++) {
      float[] alone = ENCODER.encode(List.of(passages.get(i))).get(0);
      assertThat(Vectors.dot(together.get(i), alone)).isEqualTo(1, within(1e-3f));
    }
  }
}
