package dev.parley.bot.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the trained reader looks at to tell whether the evidence holds an answer at all. */
public enum NeuralEvidenceFeature {
  /** The best {@link NeuralFeature#PASSAGE}. */
  PASSAGE,
  /** The log-odds that the {@link EvidenceFeature}s give. */
  FITTED;

  /**
   * Measures the evidence.
   *
   * @param passages the features of each sentence of each passage that was read; at least one
   * @param fitted the log-odds that the {@link EvidenceFeature}s give
   */
  public static Map<NeuralEvidenceFeature, Double> measure(
      List<List<Map<NeuralFeature, Double>>> passages, double fitted) {
    Map<NeuralEvidenceFeature, Double> measured = new EnumMap<>(NeuralEvidenceFeature.class);
    measured.put(
        PASSAGE,
        passages.stream()
            .mapToDouble(passage -> passage.get(0).get(NeuralFeature.PASSAGE))
            .max()
            .orElseThrow());
    measured.put(FITTED, fitted);
    return measured;
  }
}
