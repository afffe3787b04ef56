package dev.parley.bot.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What the reader looks at to tell whether the evidence holds an answer at all.
 *
 * <p>What all passages have tells little, however much of the question it is: in a library on one
 * subject every passage is near to every question on it. So the best passage is compared with the
 * others.
 */
public enum EvidenceFeature {
  /** The log-odds of the sentence that answers best. */
  BEST,
  /** The mean of the other passages' best sentences. */
  OTHERS_BEST,
  /** The best {@link Feature#PASSAGE_SOFT_COVERAGE}. */
  COVERAGE,
  OTHERS_COVERAGE,
  /** The best {@link Feature#WEAKEST_TERM}. */
  WEAKEST_TERM,
  OTHERS_WEAKEST_TERM,
  /** {@link Feature#NAMES_ABSENT} of the passage that has most of the question's names. */
  NAMES_ABSENT,
  /** 1 where there is one passage only: it makes up for the others, which are 0 then. */
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
      case COVERAGE -> best(passages, s -> value(s, Feature.PASSAGE_SOFT_COVERAGE));
      case OTHERS_COVERAGE -> others(passages, s -> value(s, Feature.PASSAGE_SOFT_COVERAGE));
      case WEAKEST_TERM -> best(passages, s -> value(s, Feature.WEAKEST_TERM));
      case OTHERS_WEAKEST_TERM -> others(passages, s -> value(s, Feature.WEAKEST_TERM));
      case NAMES_ABSENT -> -best(passages, s -> -value(s, Feature.NAMES_ABSENT));
      case ALONE -> passages.size() == 1 ? 1 : 0;
    };
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
