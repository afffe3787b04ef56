package dev.parley.bot.answer;

import dev.parley.bot.question.Question;
import dev.parley.bot.retrieval.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges sentences by a handful of features in a logistic regression, and the evidence as a whole
 * by another. Thread-safe.
 */
public final class FittedReader implements AnswerReader {

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::confidence)
          .reversed()
          .thenComparing(candidate -> candidate.sentence().article().id())
          .thenComparingInt(candidate -> candidate.sentence().index());

  private static final Logger LOG = LoggerFactory.getLogger(FittedReader.class);
  private static final int LOGGED = 10;

  private final Weights weights;
  private final ReadPassages passages = new ReadPassages();

  /** With the weights that Parley is shipped with. */
  public FittedReader() {
    this(Weights.shipped());
  }

  FittedReader(Weights weights) {
    this.weights = weights;
  }

  @Override
  public Reading read(Question question, List<Hit> evidence) {
    FeatureReader reader = new FeatureReader(question, passages::get);
    List<Candidate> candidates = new ArrayList<>();
    List<List<Map<Feature, Double>>> passages = new ArrayList<>();
    for (Hit hit : evidence) {
      List<FeatureReader.Measured> sentences = reader.measure(hit);
      passages.add(sentences.stream().map(FeatureReader.Measured::features).toList());
      for (FeatureReader.Measured sentence : sentences) {
        double logOdds = Weights.logOdds(weights.sentence(), sentence.features());
        candidates.add(
            new Candidate(
                hit.document(),
                sentence.sentence(),
                sentence.words(),
                sentence.reading(),
                Weights.probability(logOdds)));
      }
    }
    if (candidates.isEmpty()) {
      return new Reading(List.of(), 0);
    }
    candidates.sort(BEST_FIRST);
    if (LOG.isDebugEnabled()) {
      candidates.stream()
          .limit(LOGGED)
          .forEach(c -> LOG.debug("{} {}", c.confidence(), c.sentence().text()));
    }
    double logOdds =
        Weights.logOdds(weights.evidence(), EvidenceFeature.measure(passages, weights.sentence()));
    return new Reading(candidates, Weights.probability(logOdds));
  }
}
