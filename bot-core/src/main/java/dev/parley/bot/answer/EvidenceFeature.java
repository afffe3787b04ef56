package dev.parley.bot.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What the reader looks at to tell whether the evidence holds an answer at all.
 *
 * <p>What all passages have tells nothing, however much of the question it is: in a library on one
 * subject every passage is near to every question on it. So most of these are gaps: what the best
 * passage has beyond what the others have on average. Where there is one passage only, that average
 * is taken as 0, and {@link #ALONE} makes up for it.
 */
public enum EvidenceFeature {
  /** The log-odds of the sentence that answers best. */
  BEST,
  /** The mean of the other passages' best sentences. */
  OTHERS_BEST,
  /** The gap of {@link Feature#COSINE}. */
  COSINE_GAP,
  /** The gap of {@link Feature#PASSAGE_SOFT_COVERAGE}. */
  COVERAGE_GAP,
  /** The gap of {@link Feature#WEAKEST_TERM}. */
  WEAKEST_TERM_GAP,
  /** {@link Feature#NAMES_ABSENT} of the passage that has most of the question's names. */
  NAMES_ABSENT,
  /** 1 where there is one passage only. */
  ALONE;

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
      case BEST -> best(passages, sentence -> Weights.logOdds(weights, sentence));
      case OTHERS_BEST -> others(passages, sentence -> Weights.logOdds(weights, sentence));
      case COSINE_GAP -> gap(passages, Feature.COSINE);
      case COVERAGE_GAP -> gap(passages, Feature.PASSAGE_SOFT_COVERAGE);
      case WEAKEST_TERM_GAP -> gap(passages, Feature.WEAKEST_TERM);
      case NAMES_ABSENT -> -best(passages, sentence -> -value(sentence, Feature.NAMES_ABSENT));
      case ALONE -> passages.size() == 1 ? 1 : 0;
    };
  }

  private static double gap(List<List<Map<Feature, Double>>> passages, Feature feature) {
    return best(passages, sentence -> value(sentence, feature))
        - others(passages, sentence -> value(sentence, feature));
  }

  private static double value(Map<Feature, Double> sentence, Feature feature) {
    return sentence.getOrDefault(feature, 0.0);
  }

  private static double best(
      List<List<Map<Feature, Double>>> passages, ToDoubleFunction<Map<Feature, Double>> value) {
    return bests(passages, value).max().orElse(0);
  }

  /** The mean over all passages but the best one, or 0 where there is no other. */
  private static double others(
      List<List<Map<Feature, Double>>> passages, ToDoubleFunction<Map<Feature, Double>> value) {
    return bests(passages, value).sorted().limit(passages.size() - 1L).average().orElse(0);
  }

  /** The value of each passage's best sentence. */
  private static DoubleStream bests(
      List<List<Map<Feature, Double>>> passages, ToDoubleFunction<Map<Feature, Double>> value) {
    return passages.stream()
        .mapToDouble(passage -> passage.stream().mapToDouble(value).max().orElse(0));
  }
}
