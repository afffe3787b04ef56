package dev.parley.training;

import dev.parley.bot.answer.EvidenceFeature;
import dev.parley.bot.answer.Feature;
import dev.parley.bot.answer.Weights;
import dev.parley.bot.question.QuestionReader;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.MiniLmEncoder;
import dev.parley.bot.retrieval.ModelFiles;
import dev.parley.bot.retrieval.NativeLibraries;
import dev.parley.bot.retrieval.PassageEncoder;
import dev.parley.training.evaluate.Ranking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits the reader's two logistic regressions and writes them as its weights.
 *
 * <p>Arguments: the training file, the development file (figures are reported on it, nothing is
 * fitted to it), the file to write, and how many questions to read of each of the two files.
 */
public final class FitReader {

  /** Texts beside a question's own, as a search in a library would bring them. */
  private static final int NEAR = 9;

  private FitReader() {}

  public static void main(String[] args) throws IOException {
    List<TrainingQuestion> training =
        TrainingQuestion.read(Path.of(args[0]), Integer.parseInt(args[3]));
    List<TrainingQuestion> development =
        TrainingQuestion.read(Path.of(args[1]), Integer.parseInt(args[4]));
    ModelFiles files =
        NativeLibraries.prepare(
            Path.of(System.getProperty("user.home"), ".local", "share", "parley"));
    try (MiniLm model = new MiniLm(files.model(), files.tokenizer())) {
      QuestionReader reader = new QuestionReader(model);
      PassageEncoder encoder = new MiniLmEncoder(model);
      fit(
          new Evidence(training, reader, encoder),
          new Evidence(development, reader, encoder),
          Path.of(args[2]));
    }
  }

  static void fit(Evidence train, Evidence dev, Path weights) throws IOException {
    Map<String, Double> sentence = Logistic.fit(sentences(train), Feature.values(), false);
    Map<String, Double> evidence =
        Logistic.fit(evidence(train, sentence), EvidenceFeature.values(), true);
    String figures =
        String.format(
            Locale.ROOT,
            "Fitted on %d questions; on %d others: AUROC of sentences %.3f, of evidence %.3f",
            train.size(),
            dev.size(),
            auroc(sentences(dev), sentence),
            auroc(evidence(dev, sentence), evidence));
    System.err.println(figures);
    WeightsFile.write(weights, "FitReader", figures, Map.of(), new Weights(sentence, evidence));
  }

  private static List<Logistic.Example<Feature>> sentences(Evidence questions) {
    List<Logistic.Example<Feature>> examples = new ArrayList<>();
    for (int number = 0; number < questions.size(); number++) {
      List<Map<Feature, Double>> features =
          questions.of(number, List.of(number)).stream().flatMap(List::stream).toList();
      List<Integer> labels = questions.question(number).labels();
      for (int i = 0; i < features.size(); i++) {
        if (labels.get(i) >= 0) {
          examples.add(new Logistic.Example<>(features.get(i), labels.get(i) == 1));
        }
      }
    }
    return examples;
  }

  /**
   * Cases of questions with their own text, alone and among near ones, and of questions with near
   * ones only. The latter are easy, and most of real questions are not: fewer of them are taken.
   */
  private static List<Logistic.Example<EvidenceFeature>> evidence(
      Evidence questions, Map<String, Double> sentence) {
    List<Logistic.Example<EvidenceFeature>> examples = new ArrayList<>();
    for (int number = 0; number < questions.size(); number++) {
      boolean answerable = questions.question(number).answerable();
      List<Integer> near = questions.near(number, NEAR + 1);
      List<Integer> among = new ArrayList<>(near.subList(0, Math.min(NEAR, near.size())));
      among.add(number);
      examples.add(evidence(questions, number, among, answerable, sentence));
      if (number % 10 < 6) {
        examples.add(evidence(questions, number, List.of(number), answerable, sentence));
      }
      if (number % 10 < 3) {
        examples.add(evidence(questions, number, near, false, sentence));
      }
      if (number % 10 < 1) {
        examples.add(evidence(questions, number, near.subList(0, 1), false, sentence));
      }
    }
    return examples;
  }

  private static Logistic.Example<EvidenceFeature> evidence(
      Evidence questions,
      int number,
      List<Integer> texts,
      boolean answerable,
      Map<String, Double> sentence) {
    return new Logistic.Example<>(
        EvidenceFeature.measure(questions.of(number, texts), sentence), answerable);
  }

  private static <F extends Enum<F>> double auroc(
      List<Logistic.Example<F>> examples, Map<String, Double> weights) {
    Ranking ranking = new Ranking();
    for (Logistic.Example<F> example : examples) {
      ranking.add(Weights.logOdds(weights, example.features()), example.positive());
    }
    return ranking.auroc();
  }
}
