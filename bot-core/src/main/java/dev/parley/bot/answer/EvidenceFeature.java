package dev.parley.bot.answer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What the reader looks at to tell whether the evidence holds an answer at all.
 *
 * <p>What all passages have tells nothing, however much of the question it is: in a library on one
 * subject every passage is near to every question on it. So each feature comes twice: its best over
 * all passages, and what the others have on average.
 */
public enum EvidenceFeature {
  /** The log-odds of the sentence that answers best. */
  BEST,
  OTHERS_BEST,
  COSINE,
  OTHERS_COSINE,
  COSINE_IN_CONTEXT,
  OTHERS_COSINE_IN_CONTEXT,
  PASSAGE_SOFT_COVERAGE,
  OTHERS_PASSAGE_SOFT_COVERAGE,
  WEAKEST_TERM,
  OTHERS_WEAKEST_TERM,
  /** Of the passage that has most of the question's names. */
  NAMES_ABSENT,
  /** 1 where there is one passage only, and so no others to compare it with. */
  ALONE;

  private static final String OTHERS = "OTHERS_";

  /**
   * Measures the evidence.
   *
   * @param passages the features of each sentence of each passage; at least one
   * @param sentence the weights that the log-odds of a sentence come from
   */
  public static Map<EvidenceFeature, Double> measure(
      List<List<Map<Feature, Double>>> passages, Map<String, Double> sentence) {
    Map<EvidenceFeature, Double> measured = new EnumMap<>(EvidenceFeature.class);
    for (EvidenceFeature feature : values()) {
      measured.put(feature, feature.of(passages, sentence));
    }
    return measured;
  }

  private double of(List<List<Map<Feature, Double>>> passages, Map<String, Double> weights) {
    return switch (this) {
      case ALONE -> passages.size() == 1 ? 1 : 0;
      case NAMES_ABSENT ->
          -best(passages, false, sentence -> -sentence.getOrDefault(Feature.NAMES_ABSENT, 0.0));
      case BEST, OTHERS_BEST ->
          best(passages, isOfOthers(), sentence -> Weights.logOdds(weights, sentence));
      default -> {
        Feature feature = Feature.valueOf(name().replace(OTHERS, ""));
        yield best(passages, isOfOthers(), sentence -> sentence.getOrDefault(feature, 0.0));
      }
    };
  }

  private boolean isOfOthers() {
    return name().startsWith(OTHERS);
  }

  /** The best passage's value, or the mean of the others; a passage's is that of its best sentence. */
  private static double best(
      List<List<Map<Feature, Double>>> passages,
      boolean ofOthers,
      ToDoubleFunction<Map<Feature, Double>> value) {
    double[] sorted =
        passages.stream()
            .mapToDouble(passage -> passage.stream().mapToDouble(value).max().orElse(0))
            .sorted()
            .toArray();
    int others = sorted.length - 1;
    return ofOthers
        ? Arrays.stream(sorted, 0, others).average().orElse(0)
        : sorted[others];
  }
}
