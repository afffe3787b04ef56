package dev.parley.training;

import dev.parley.bot.answer.NeuralEvidenceFeature;
import dev.parley.bot.answer.NeuralFeature;
import dev.parley.bot.answer.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fits the two logistic regressions that join a network's scores with the rest, and writes them as
 * weights. Figures come from five folds: each fifth is judged by what was fitted on the others.
 *
 * <p>That of sentences is fitted to natural questions with their own texts, that of the evidence to
 * natural questions with what retrieval finds, half of them with the answer among it: what people
 * ask who have seen the text shares its words whether it is answered or not.
 *
 * <p>Arguments: the ONNX file, the file that {@link ReadCases} made with it, and the file to write.
 */
public final class FitNeuralReader {

  private static final int FOLDS = 5;

  private FitNeuralReader() {}

  public static void main(String[] args) throws IOException {
    List<Case> cases = Case.read(Path.of(args[1]));
    String figures = figures(cases);
    System.err.println(figures);
    WeightsFile.write(
        Path.of(args[2]),
        "FitNeuralReader",
        figures,
        Map.of("network", Sha256.of(Path.of(args[0]))),
        fit(cases));
  }

  private static String figures(List<Case> cases) {
    Map<String, Reliability> figures = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Weights weights = fit(cases.stream().filter(c -> fold(c) != held).toList());
      for (Case judged : cases) {
        if (fold(judged) == held) {
          Reliability sentences = of(figures, "Sentences, " + judged.group());
          judged.sentences().forEach(example -> sentences.add(weights.sentence(), example));
          of(figures, "Evidence, " + judged.group()).add(weights.evidence(), judged.evidence());
        }
      }
    }
    return figures.entrySet().stream()
        .filter(figure -> figure.getValue().size() > 0)
        .map(figure -> figure.getKey() + ", by five folds\n" + figure.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static Reliability of(Map<String, Reliability> figures, String name) {
    return figures.computeIfAbsent(name, key -> new Reliability());
  }

  private static int fold(Case one) {
    return Math.floorMod(one.unit(), FOLDS);
  }

  private static Weights fit(List<Case> cases) {
    return new Weights(
        Logistic.fit(
            of(cases, ReadCases.ALONE).flatMap(c -> c.sentences().stream()).toList(),
            NeuralFeature.values(),
            false),
        Logistic.fit(
            of(cases, ReadCases.FOUND).map(Case::evidence).toList(),
            NeuralEvidenceFeature.values(),
            false));
  }

  private static Stream<Case> of(List<Case> cases, String group) {
    return cases.stream().filter(c -> c.group().equals(group));
  }
}
