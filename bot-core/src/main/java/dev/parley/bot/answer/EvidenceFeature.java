package dev.parley.bot.answer;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the reader looks at to tell whether the evidence holds an answer at all.
 *
 * <p>What all passages have tells nothing, however much of the question it is: in a library on one
 * subject every passage is near to every question on it. So each feature comes twice: its best over
 * all passages, and what the others have on average.
 */
public enum EvidenceFeature {
  /** The log-odds of the sentence that answers best. */
  BEST(null, false),
  COSINE(Feature.COSINE, false),
  OTHERS_COSINE(Feature.COSINE, true),
  COSINE_IN_CONTEXT(Feature.COSINE_IN_CONTEXT, false),
  OTHERS_COSINE_IN_CONTEXT(Feature.COSINE_IN_CONTEXT, true),
  PASSAGE_COSINE(Feature.PASSAGE_COSINE, false),
  OTHERS_PASSAGE_COSINE(Feature.PASSAGE_COSINE, true),
  SOFT_COVERAGE(Feature.SOFT_COVERAGE, false),
  OTHERS_SOFT_COVERAGE(Feature.SOFT_COVERAGE, true),
  PASSAGE_SOFT_COVERAGE(Feature.PASSAGE_SOFT_COVERAGE, false),
  OTHERS_PASSAGE_SOFT_COVERAGE(Feature.PASSAGE_SOFT_COVERAGE, true),
  WEAKEST_TERM(Feature.WEAKEST_TERM, false),
  OTHERS_WEAKEST_TERM(Feature.WEAKEST_TERM, true),
  QUESTION_LENGTH(Feature.QUESTION_LENGTH, false),
  /** 1 where there is one passage only, and so no others to compare it with. */
  ALONE(null, false);

  private final Optional<Feature> feature;
  private final boolean ofOthers;

  EvidenceFeature(Feature feature, boolean ofOthers) {
    this.feature = Optional.ofNullable(feature);
    this.ofOthers = ofOthers;
  }

  /**
   * Measures the evidence.
   *
   * @param passages the features of each sentence of each passage; at least one
   * @param best the log-odds of the sentence that answers best
   */
  public static Map<EvidenceFeature, Double> measure(
      List<List<Map<Feature, Double>>> passages, double best) {
    Map<EvidenceFeature, Double> measured = new EnumMap<>(EvidenceFeature.class);
    measured.put(BEST, best);
    measured.put(ALONE, passages.size() == 1 ? 1.0 : 0.0);
    for (EvidenceFeature evidence : values()) {
      evidence.feature.ifPresent(
          feature -> measured.put(evidence, evidence.measure(passages, feature)));
    }
    return measured;
  }

  private double measure(List<List<Map<Feature, Double>>> passages, Feature measuredFeature) {
    List<Double> bests =
        passages.stream()
            .map(passage -> best(passage, measuredFeature))
            .sorted(Comparator.reverseOrder())
            .toList();
    return ofOthers
        ? bests.stream().skip(1).mapToDouble(Double::doubleValue).average().orElse(0)
        : bests.get(0);
  }

  private static double best(List<Map<Feature, Double>> passage, Feature feature) {
    return passage.stream().mapToDouble(s -> s.getOrDefault(feature, 0.0)).max().orElse(0);
  }
}
