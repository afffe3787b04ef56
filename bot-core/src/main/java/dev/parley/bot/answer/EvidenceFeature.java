package dev.parley.bot.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the reader looks at to tell whether the evidence holds an answer at all. */
public enum EvidenceFeature {
  /** The log-odds of the sentence that answers best. */
  BEST,
  /** The best of each of these over all sentences. */
  COSINE,
  COSINE_IN_CONTEXT,
  PASSAGE_COSINE,
  SOFT_COVERAGE,
  PASSAGE_SOFT_COVERAGE,
  WEAKEST_TERM,
  QUESTION_WORD,
  /** Of the question alone. */
  QUESTION_LENGTH;

  /**
   * Measures the evidence.
   *
   * @param sentences the features of each sentence; at least one
   * @param best the log-odds of the sentence that answers best
   */
  public static Map<EvidenceFeature, Double> measure(List<Map<Feature, Double>> sentences, double best) {
    Map<EvidenceFeature, Double> measured = new EnumMap<>(EvidenceFeature.class);
    for (EvidenceFeature feature : values()) {
      measured.put(
          feature,
          feature == BEST
              ? best
              : sentences.stream()
                  .mapToDouble(s -> s.getOrDefault(Feature.valueOf(feature.name()), 0.0))
                  .max()
                  .orElseThrow());
    }
    return measured;
  }
}
