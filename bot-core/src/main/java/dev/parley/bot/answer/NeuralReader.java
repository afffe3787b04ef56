package dev.parley.bot.answer;

import dev.parley.bot.neural.PassageModel;
import dev.parley.bot.neural.PassageScores;
import dev.parley.bot.neural.SentenceScore;
import dev.parley.bot.question.Question;
import dev.parley.bot.retrieval.Hit;
import dev.parley.bot.retrieval.ModelFiles;
import dev.parley.bot.text.DateText;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges sentences by a network that reads the question and each passage as one text. Passages are
 * read in the order in which they were found, as many as there is time for. Thread-safe.
 */
public final class NeuralReader implements AnswerReader, AutoCloseable {

  /** The most tokens read for a question: time goes by them. */
  private static final int MOST_TOKENS = 2600;

  private static final Logger LOG = LoggerFactory.getLogger(NeuralReader.class);
  private static final int LOGGED = 10;

  private final PassageModel model;
  private final Calibration calibration;

  /**
   * A reader.
   *
   * @param model reads the passages; closed with this
   * @param calibration fitted to that model
   */
  public NeuralReader(PassageModel model, Calibration calibration) {
    this.model = model;
    this.calibration = calibration;
  }

  /**
   * The reader that Parley is shipped with. It takes the network's memory, so one is to be made for
   * all bots.
   */
  public static NeuralReader of(ModelFiles files) {
    return new NeuralReader(
        new PassageModel(files.reader(), files.tokenizer()), Calibration.shipped());
  }

  @Override
  public Reading read(Question question, List<Hit> evidence) {
    List<PassageModel.Text> texts = evidence.stream().map(NeuralReader::text).toList();
    List<PassageScores> scores = model.read(question.toRead(), texts, MOST_TOKENS);
    List<Candidate> candidates = new ArrayList<>();
    List<Double> logOdds = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      List<Sentence> sentences = evidence.get(i).passage().sentences();
      for (int j = 0; j < sentences.size(); j++) {
        SentenceScore score = scores.get(i).sentences().get(j);
        double answers = calibration.logOdds(score);
        logOdds.add(answers);
        candidates.add(
            Candidate.of(
                evidence.get(i).document(),
                sentences.get(j),
                Calibration.probability(answers),
                score));
      }
    }
    candidates.sort(Candidate.BEST_FIRST);
    if (LOG.isDebugEnabled()) {
      candidates.stream()
          .limit(LOGGED)
          .forEach(c -> LOG.debug("{} {}", c.confidence(), c.sentence().text()));
    }
    return new Reading(candidates, calibration.confidence(logOdds));
  }

  /** With the day of the article: "the April talks" are nowhere called so in news of that April. */
  private static PassageModel.Text text(Hit hit) {
    Article article = hit.document().article();
    return new PassageModel.Text(
        article.referenceDay().map(day -> DateText.of(day) + ". ").orElse("") + article.title(),
        hit.passage().sentences().stream().map(Sentence::text).toList());
  }

  /** Must not be called while anybody reads. */
  @Override
  public void close() {
    model.close();
  }
}
