package dev.parley.training;

import dev.parley.bot.answer.Calibration;
import dev.parley.bot.neural.PassageModel;
import dev.parley.bot.neural.SentenceScore;
import dev.parley.bot.retrieval.NativeLibraries;
import dev.parley.training.data.Asking;
import dev.parley.training.data.Story;
import dev.parley.training.evaluate.ReadQuestion;
import dev.parley.training.evaluate.StoryFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits how a network's scores become probabilities, on stories that it was not trained on, and
 * writes that as the bot reads it.
 *
 * <p>Arguments: the ONNX file, the file to write, a folder for what is unpacked, and the files of
 * stories.
 */
public final class CalibrateReader {

  private enum OfSentence {
    ANSWERS,
    WORDS
  }

  private enum OfEvidence {
    ANY,
    BEST
  }

  private CalibrateReader() {}

  public static void main(String[] args) throws IOException {
    Path onnx = Path.of(args[0]);
    List<ReadQuestion> questions = new ArrayList<>();
    try (PassageModel network =
        new PassageModel(onnx, NativeLibraries.prepare(Path.of(args[2])).tokenizer())) {
      for (String file : Arrays.asList(args).subList(3, args.length)) {
        for (Story story : Story.read(Path.of(file))) {
          for (Asking asking : story.askings()) {
            questions.add(ReadQuestion.of(network, asking));
          }
        }
      }
    }
    Calibration calibration = fit(Sha256.of(onnx), questions);
    StoryFigures figures = new StoryFigures(calibration);
    questions.forEach(figures::add);
    write(calibration, figures.toString(), Path.of(args[1]));
    System.out.print(figures);
  }

  private static Calibration fit(String network, List<ReadQuestion> questions) {
    Map<String, Double> sentence =
        Logistic.fit(
            questions.stream().flatMap(question -> sentences(question).stream()).toList(),
            OfSentence.values());
    Calibration half =
        new Calibration(
            network,
            sentence.get("bias"),
            sentence.get(OfSentence.ANSWERS.name()),
            sentence.get(OfSentence.WORDS.name()),
            0,
            1,
            0);
    Map<String, Double> evidence =
        Logistic.fit(
            questions.stream().map(question -> evidence(half, question)).toList(),
            OfEvidence.values());
    return new Calibration(
        network,
        half.sentenceBias(),
        half.answers(),
        half.words(),
        evidence.get("bias"),
        evidence.get(OfEvidence.ANY.name()),
        evidence.get(OfEvidence.BEST.name()));
  }

  private static List<Logistic.Example<OfSentence>> sentences(ReadQuestion question) {
    List<Logistic.Example<OfSentence>> examples = new ArrayList<>();
    for (int i = 0; i < question.labels().size(); i++) {
      SentenceScore score = question.sentences().get(i);
      examples.add(
          new Logistic.Example<>(
              Map.of(OfSentence.ANSWERS, score.answers(), OfSentence.WORDS, score.words()),
              question.labels().get(i) == 1));
    }
    return examples;
  }

  private static Logistic.Example<OfEvidence> evidence(
      Calibration calibration, ReadQuestion question) {
    List<Double> logOdds = question.sentences().stream().map(calibration::logOdds).toList();
    double best = Collections.max(logOdds);
    return new Logistic.Example<>(
        Map.of(OfEvidence.ANY, Calibration.logSum(logOdds), OfEvidence.BEST, best),
        question.labels().get(logOdds.indexOf(best)) == 1);
  }

  private static void write(Calibration calibration, String figures, Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("# Written by the training module (CalibrateReader). Do not edit.\n");
    figures.lines().forEach(line -> text.append("# ").append(line).append('\n'));
    text.append("network=").append(calibration.network()).append('\n');
    append(text, "sentence.bias", calibration.sentenceBias());
    append(text, "sentence.answers", calibration.answers());
    append(text, "sentence.words", calibration.words());
    append(text, "evidence.bias", calibration.evidenceBias());
    append(text, "evidence.any", calibration.any());
    append(text, "evidence.best", calibration.best());
    Files.writeString(file, text);
  }

  private static void append(StringBuilder text, String name, double value) {
    text.append(String.format(Locale.ROOT, "%s=%.4f%n", name, value));
  }
}
