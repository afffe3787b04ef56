package dev.parley.bot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageReadingTest {

  private static final int DIMENSION = 5;

  @Provide
  Arbitrary<PassageReading> readings() {
    Arbitrary<QuantizedVector> vectors =
        Combinators.combine(
                Arbitraries.bytes().array(byte[].class).ofSize(DIMENSION),
                Arbitraries.floats().between(0, 1))
            .as(QuantizedVector::new);
    Arbitrary<TextReading> texts =
        Combinators.combine(vectors, vectors, vectors.list().ofMaxSize(6)).as(TextReading::new);
    return Combinators.combine(texts, texts.list().ofMaxSize(5)).as(PassageReading::new);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aReadingIsPackedAndUnpacked(@ForAll("readings") PassageReading reading) {
    byte[] bytes = reading.toBytes();
    PassageReading unpacked = PassageReading.fromBytes(bytes);

    assertThat(unpacked).usingRecursiveComparison().isEqualTo(reading);
    assertThat(unpacked.toBytes()).isEqualTo(bytes);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void bytesCutOffOrAddedAreADamagedIndex(
      @ForAll("readings") PassageReading reading, @ForAll @IntRange(min = 1, max = 40) int change) {
    byte[] bytes = reading.toBytes();

    assertDamaged(Arrays.copyOf(bytes, Math.max(0, bytes.length - change)));
    assertDamaged(Arrays.copyOf(bytes, bytes.length + change));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1_000_000})
  void aNumberOfWordsThatCannotBeIsADamagedIndex(int words) {
    QuantizedVector vector = new QuantizedVector(new byte[DIMENSION], 1);
    byte[] bytes =
        new PassageReading(new TextReading(vector, vector, List.of()), List.of()).toBytes();
    ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES, words);

    assertDamaged(bytes);
  }

  @ParameterizedTest
  @ValueSource(shorts = {-1, Short.MIN_VALUE, Short.MAX_VALUE, 3})
  void aNumberOfSentencesThatCannotBeIsADamagedIndex(short sentences) {
    QuantizedVector vector = new QuantizedVector(new byte[DIMENSION], 1);
    byte[] bytes =
        new PassageReading(new TextReading(vector, vector, List.of()), List.of()).toBytes();
    ByteBuffer.wrap(bytes).putShort(Short.BYTES, sentences);

    assertDamaged(bytes);
  }

  @Property
  void anyOtherBytesAreAReadingOrADamagedIndex(@ForAll byte[] bytes) {
    assertThatCode(
            () -> {
              try {
                PassageReading.fromBytes(bytes);
              } catch (IndexException e) {
                assertThat(e).hasMessageContaining("parley index");
              }
            })
        .doesNotThrowAnyException();
  }

  private static void assertDamaged(byte[] bytes) {
    assertThatThrownBy(() -> PassageReading.fromBytes(bytes))
        .isInstanceOf(IndexException.class)
        .hasMessage("the index is damaged: run \"parley index\" to rebuild it");
  }
}
