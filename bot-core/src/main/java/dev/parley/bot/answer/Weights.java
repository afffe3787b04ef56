package dev.parley.bot.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The reader's fitted numbers: two logistic regressions by the names of what they weigh.
 *
 * @param sentence of single sentences; keys are {@code bias} and names of {@link Feature}s
 * @param evidence of all the evidence together; keys are {@code bias} and names of {@link
 *     EvidenceFeature}s
 */
public record Weights(Map<String, Double> sentence, Map<String, Double> evidence) {

  private static final String RESOURCE = "reader-weights.properties";

  /** Of {@link NeuralFeature}s. */
  private static final String NEURAL_RESOURCE = "neural-weights.properties";

  public Weights {
    sentence = Map.copyOf(sentence);
    evidence = Map.copyOf(evidence);
  }

  /** Read once: a batch makes a reader for each of its lines. */
  private static final class Shipped {
    static final Weights WEIGHTS = read(RESOURCE);
  }

  /** The weights of the features that need no network. */
  public static Weights shipped() {
    return Shipped.WEIGHTS;
  }

  /**
   * Those that join the network's scores with the rest; their keys are names of {@link
   * NeuralFeature}s and {@link NeuralEvidenceFeature}s.
   */
  static Weights neural() {
    return read(NEURAL_RESOURCE);
  }

  private static Weights read(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Weights.class.getResourceAsStream(resource)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Weights(part(properties, "sentence."), part(properties, "evidence."));
  }

  private static Map<String, Double> part(Properties properties, String prefix) {
    return properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith(prefix))
        .collect(
            Collectors.toMap(
                name -> name.substring(prefix.length()),
                name -> Double.valueOf(properties.getProperty(name))));
  }

  /** The log-odds that these features give. */
  public static <F extends Enum<F>> double logOdds(
      Map<String, Double> weights, Map<F, Double> features) {
    double sum = weights.getOrDefault("bias", 0.0);
    for (Map.Entry<F, Double> feature : features.entrySet()) {
      sum += weights.getOrDefault(feature.getKey().name(), 0.0) * feature.getValue();
    }
    return sum;
  }

  /** The probability that log-odds stand for. */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
