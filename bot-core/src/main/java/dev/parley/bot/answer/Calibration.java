package dev.parley.bot.answer;

import dev.parley.bot.neural.SentenceScore;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * Turns the network's scores into probabilities by two logistic regressions (Platt 1999), fitted to
 * questions that the network was not trained on.
 *
 * @param network SHA-256 of the network's file that it was fitted to
 * @param sentenceBias log-odds that a sentence answers, where both of its scores are 0
 * @param answers weight of {@link SentenceScore#answers}
 * @param words weight of {@link SentenceScore#words}
 * @param evidenceBias log-odds that any sentence answers, where {@code any} is 0
 * @param any weight of the logarithm of the sentences' summed odds
 */
public record Calibration(
    String network,
    double sentenceBias,
    double answers,
    double words,
    double evidenceBias,
    double any) {

  private static final String RESOURCE = "calibration.properties";

  /** That of the network that Parley is shipped with. */
  public static Calibration shipped() {
    Properties properties = new Properties();
    try (InputStream in = Calibration.class.getResourceAsStream(RESOURCE)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Calibration(
        properties.getProperty("network"),
        number(properties, "sentence.bias"),
        number(properties, "sentence.answers"),
        number(properties, "sentence.words"),
        number(properties, "evidence.bias"),
        number(properties, "evidence.any"));
  }

  private static double number(Properties properties, String name) {
    return Double.parseDouble(properties.getProperty(name));
  }

  /** The log-odds that a sentence answers. */
  public double logOdds(SentenceScore score) {
    return sentenceBias + answers * score.answers() + words * score.words();
  }

  /**
   * The probability that the evidence holds the answer.
   *
   * @param sentences the log-odds of all its sentences that were read; 0 where there are none
   */
  public double confidence(List<Double> sentences) {
    return sentences.isEmpty() ? 0 : probability(evidenceBias + any * logSum(sentences));
  }

  /** The logarithm of the summed odds. */
  public static double logSum(List<Double> logOdds) {
    double most = logOdds.stream().mapToDouble(x -> x).max().orElse(0);
    return most + Math.log(logOdds.stream().mapToDouble(x -> Math.exp(x - most)).sum());
  }

  /** The probability that log-odds stand for. */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
