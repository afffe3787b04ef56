package dev.parley.bot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Vectors, and the means of tokens. */
class VectorsTest {

  @Provide
  Arbitrary<float[]> vectors() {
    return Arbitraries.floats().between(-1, 1).array(float[].class).ofSize(384);
  }

  @Property(tries = 200)
  void aNormalizedVectorHasLengthOneAndTheSameDirection(@ForAll("vectors") float[] vector) {
    float[] unit = Vectors.normalized(vector);

    float length = (float) Math.sqrt(Vectors.dot(vector, vector));
    assertThat(Vectors.dot(unit, unit)).isEqualTo(length == 0 ? 0 : 1, within(1e-3f));
    assertThat(Vectors.dot(unit, vector)).isEqualTo(length, within(1e-2f));
  }

  @Test
  void aZeroVectorStaysOne() {
    assertThat(Vectors.normalized(new float[3])).containsExactly(0, 0, 0);
  }

  @Test
  void theMeanOfTokensIsThatOfThoseTouched() {
    float[][] tokens = {{1, 0}, {0, 1}, {-1, 0}};
    TokenVectors text =
        new TokenVectors(
            new int[3], new float[] {0, 1}, tokens, new int[] {0, 3, 6}, new int[] {2, 5, 8});

    assertThat(text.mean(3, 4)).hasValueSatisfying(v -> assertThat(v).containsExactly(0, 1));
    assertThat(text.mean(0, 5))
        .hasValueSatisfying(
            v -> {
              assertThat(v[0]).isEqualTo((float) Math.sqrt(0.5), within(1e-6f));
              assertThat(v[1]).isEqualTo((float) Math.sqrt(0.5), within(1e-6f));
            });
    assertThat(text.mean(2, 3)).isEqualTo(Optional.empty());
    assertThat(text.mean(8, 20)).isEmpty();
    assertThat(text.size()).isEqualTo(3);
  }
}
