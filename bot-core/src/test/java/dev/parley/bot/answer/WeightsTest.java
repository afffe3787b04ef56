package dev.parley.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class WeightsTest {

  @Test
  void theShippedOnesNameFeaturesThatThereAre() {
    Weights weights = Weights.shipped();

    assertThat(weights.sentence().keySet()).contains("bias").isSubsetOf(withBias(Feature.values()));
    assertThat(weights.evidence().keySet())
        .contains("bias")
        .isSubsetOf(withBias(EvidenceFeature.values()));
    assertThat(weights.sentence().values()).allSatisfy(w -> assertThat(w).isFinite());
    assertThat(weights.evidence().values()).allSatisfy(w -> assertThat(w).isFinite());
  }

  private static List<String> withBias(Enum<?>[] features) {
    return Stream.concat(Stream.of("bias"), Arrays.stream(features).map(Enum::name)).toList();
  }

  @Test
  void logOddsAreTheBiasAndTheWeighedFeatures() {
    Map<String, Double> weights = Map.of("bias", -1.0, "COSINE", 2.0, "LENGTH", 3.0);

    assertThat(Weights.logOdds(weights, Map.of(Feature.COSINE, 0.5, Feature.COVERAGE, 9.0)))
        .isEqualTo(0.0, within(1e-9));
  }

  @Property
  void moreOddsAreMoreProbable(
      @ForAll @DoubleRange(min = -20, max = 20) double a,
      @ForAll @DoubleRange(min = -20, max = 20) double b) {
    assertThat(Weights.probability(a)).isBetween(0.0, 1.0);
    assertThat(Double.compare(Weights.probability(a), Weights.probability(b)))
        .isEqualTo(Double.compare(a + 0.0, b + 0.0));
    assertThat(Weights.probability(a) + Weights.probability(-a)).isEqualTo(1, within(1e-9));
  }

  @Test
  void aReadingsConfidenceIsZeroToOne() {
    assertThatThrownBy(() -> new Reading(List.of(), Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }
}
