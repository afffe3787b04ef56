package dev.parley.bot.answer;

import dev.parley.bot.neural.PassageModel;
import dev.parley.bot.neural.PassageScores;
import dev.parley.bot.question.Question;
import dev.parley.bot.retrieval.Hit;
import dev.parley.bot.retrieval.ModelFiles;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Sentence;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges sentences by a network that reads the question and each passage as one text, joined with a
 * handful of features in two logistic regressions: one of sentences, one of the evidence as a
 * whole. Only the passages that look best by the features alone are read: a reply may take no
 * longer than a chat allows. Thread-safe.
 */
public final class NeuralReader implements AnswerReader, AutoCloseable {

  /** The most tokens read for a question: some 80 ms on two cores. */
  private static final int MOST_TOKENS = 2200;

  /** What a sentence that was not read is worth beside one that was. */
  private static final double UNREAD = 1e-4;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final Logger LOG = LoggerFactory.getLogger(NeuralReader.class);
  private static final int LOGGED = 10;

  private final PassageModel model;
  private final Weights fitted;
  private final Weights weights;
  private final ReadPassages passages = new ReadPassages();

  /**
   * A reader by these weights.
   *
   * @param model reads the passages; closed with this
   * @param fitted of {@link Feature}s and {@link EvidenceFeature}s
   * @param weights of {@link NeuralFeature}s and {@link NeuralEvidenceFeature}s
   */
  public NeuralReader(PassageModel model, Weights fitted, Weights weights) {
    this.model = model;
    this.fitted = fitted;
    this.weights = weights;
  }

  /**
   * The reader that Parley is shipped with. It takes the network's memory, so one is to be made for
   * all bots.
   */
  public static NeuralReader of(ModelFiles files) {
    return new NeuralReader(
        new PassageModel(files.reader(), files.tokenizer()), Weights.shipped(), Weights.neural());
  }

  /**
   * What is seen of the evidence.
   *
   * @param passages in the order of the hits
   * @param fitted the log-odds that the {@link EvidenceFeature}s give
   */
  public record Seen(List<SeenPassage> passages, double fitted) {

    /** The features of the passages that the network has read. */
    public List<List<Map<NeuralFeature, Double>>> read() {
      return passages.stream()
          .map(SeenPassage::features)
          .filter(features -> !features.isEmpty())
          .toList();
    }
  }

  /**
   * A passage and what is seen of its sentences.
   *
   * @param features of each sentence, in order; empty where the network has not read it
   */
  public record SeenPassage(
      Hit hit, List<FeatureReader.Measured> sentences, List<Map<NeuralFeature, Double>> features) {}

  @Override
  public Reading read(Question question, List<Hit> evidence) {
    if (evidence.isEmpty()) {
      return new Reading(List.of(), 0);
    }
    Seen seen = see(question, evidence);
    List<Candidate> candidates = new ArrayList<>();
    for (SeenPassage passage : seen.passages()) {
      for (int i = 0; i < passage.sentences().size(); i++) {
        FeatureReader.Measured measured = passage.sentences().get(i);
        candidates.add(
            new Candidate(
                passage.hit().document(),
                measured.sentence(),
                measured.words(),
                measured.reading(),
                confidence(passage, i)));
      }
    }
    candidates.sort(Candidate.BEST_FIRST);
    if (LOG.isDebugEnabled()) {
      candidates.stream()
          .limit(LOGGED)
          .forEach(c -> LOG.debug("{} {}", c.confidence(), c.sentence().text()));
    }
    double logOdds =
        Weights.logOdds(
            weights.evidence(), NeuralEvidenceFeature.measure(seen.read(), seen.fitted()));
    return new Reading(
        candidates,
        Weights.probability(
            namesAnother(question, evidence) ? Math.min(logOdds, seen.fitted()) : logOdds));
  }

  /**
   * Whether the question has a rare word that no passage has. The network reads it in pieces, and
   * cannot tell it from one that shares most of them.
   */
  private static boolean namesAnother(Question question, List<Hit> evidence) {
    return question.terms().stream()
        .filter(term -> !term.known())
        .anyMatch(term -> evidence.stream().noneMatch(hit -> has(hit, term.stem())));
  }

  private static boolean has(Hit hit, String stem) {
    return (hit.document().article().title() + " " + hit.passage().text())
        .toLowerCase(Locale.ROOT)
        .contains(stem.toLowerCase(Locale.ROOT));
  }

  private double confidence(SeenPassage passage, int sentence) {
    if (passage.features().isEmpty()) {
      return UNREAD * Weights.probability(fitted(passage.sentences().get(sentence)));
    }
    return Weights.probability(
        Weights.logOdds(weights.sentence(), passage.features().get(sentence)));
  }

  /** Measures the evidence; there is at least one hit. */
  public Seen see(Question question, List<Hit> evidence) {
    FeatureReader features = new FeatureReader(question, passages::get);
    List<List<FeatureReader.Measured>> measured = evidence.stream().map(features::measure).toList();
    List<Integer> order =
        IntStream.range(0, evidence.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -best(measured.get(i))))
            .toList();
    List<PassageScores> scores =
        model.read(
            question.text(), order.stream().map(i -> text(evidence.get(i))).toList(), MOST_TOKENS);
    List<SeenPassage> seen = new ArrayList<>();
    for (int i = 0; i < evidence.size(); i++) {
      int place = order.indexOf(i);
      seen.add(
          new SeenPassage(
              evidence.get(i),
              measured.get(i),
              place < scores.size() ? join(measured.get(i), scores.get(place)) : List.of()));
    }
    return new Seen(seen, fitted(measured));
  }

  private double best(List<FeatureReader.Measured> passage) {
    return passage.stream().mapToDouble(this::fitted).max().orElse(0);
  }

  private double fitted(FeatureReader.Measured sentence) {
    return Weights.logOdds(fitted.sentence(), sentence.features());
  }

  private double fitted(List<List<FeatureReader.Measured>> measured) {
    List<List<Map<Feature, Double>>> features =
        measured.stream()
            .map(passage -> passage.stream().map(FeatureReader.Measured::features).toList())
            .toList();
    return Weights.logOdds(fitted.evidence(), EvidenceFeature.measure(features, fitted.sentence()));
  }

  /** With the day of the article: "the April talks" are nowhere called so in news of that April. */
  private static PassageModel.Text text(Hit hit) {
    Article article = hit.document().article();
    return new PassageModel.Text(
        article.referenceDay().map(day -> DAY.format(day) + ". ").orElse("") + article.title(),
        hit.passage().sentences().stream().map(Sentence::text).toList());
  }

  private List<Map<NeuralFeature, Double>> join(
      List<FeatureReader.Measured> measured, PassageScores scores) {
    return IntStream.range(0, measured.size())
        .mapToObj(
            i ->
                features(
                    scores.sentences().get(i),
                    scores.spans().get(i),
                    scores.answers(),
                    fitted(measured.get(i))))
        .toList();
  }

  private static Map<NeuralFeature, Double> features(
      double sentence, double span, double passage, double fitted) {
    Map<NeuralFeature, Double> features = new EnumMap<>(NeuralFeature.class);
    features.put(NeuralFeature.SENTENCE, sentence);
    features.put(NeuralFeature.SPAN, span);
    features.put(NeuralFeature.PASSAGE, passage);
    features.put(NeuralFeature.FITTED, fitted);
    return features;
  }

  @Override
  public void close() {
    model.close();
  }
}
