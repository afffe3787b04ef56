package dev.parley.training;

import dev.parley.bot.neural.WordPieces;
import dev.parley.bot.retrieval.ModelFiles;
import dev.parley.bot.retrieval.NativeLibraries;
import dev.parley.training.data.Asking;
import dev.parley.training.data.Example;
import dev.parley.training.data.Labeller;
import dev.parley.training.data.Mixture;
import dev.parley.training.data.NewsQuestions;
import dev.parley.training.data.Story;
import dev.parley.training.model.Reader;
import dev.parley.training.onnx.OnnxModel;
import dev.parley.training.onnx.Tensor;
import dev.parley.training.run.Checkpoint;
import dev.parley.training.run.Recipe;
import dev.parley.training.run.Trainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Trains the reader's network, or goes on where it was cut off.
 *
 * <p>Arguments: the run's folder, and the files of training data: JSON as {@link Example} has it,
 * questions on news ({@link NewsQuestions}, their names end with .txt), and stories ({@link
 * Story}).
 */
public final class TrainReader {

  /** The encoder that training starts from. */
  static final String BASE = "/e5-small-v2.onnx";

  private TrainReader() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Recipe recipe = Recipe.of(folder, Recipe.DEFAULT);
    List<Asking> askings = new ArrayList<>();
    for (String file : Arrays.asList(args).subList(1, args.length)) {
      askings.addAll(askings(Path.of(file)));
    }
    ModelFiles files = NativeLibraries.prepare(folder.resolve("data"));
    try (WordPieces pieces = new WordPieces(files.tokenizer());
        Trainer trainer =
            new Trainer(
                folder,
                recipe,
                new Mixture(
                    askings,
                    new Labeller(pieces),
                    recipe.mix(),
                    recipe.seed(),
                    recipe.batchTokens()),
                initial(recipe),
                positiveWeight(askings))) {
      trainer.run();
    }
  }

  private static List<Asking> askings(Path file) {
    String name = file.getFileName().toString();
    if (name.contains("held-out") || name.contains("-fit") || name.contains("-dev")) {
      throw new IllegalArgumentException(file + " is not to be trained on");
    }
    if (Story.isIn(file)) {
      return Story.read(file).stream().flatMap(story -> story.askings().stream()).toList();
    }
    List<Example> examples = name.endsWith(".txt") ? NewsQuestions.read(file) : Example.read(file);
    return examples.stream().map(Asking::of).toList();
  }

  private static Map<String, Tensor> initial(Recipe recipe) {
    Map<String, Tensor> weights =
        new TreeMap<>(Reader.initial(OnnxModel.ofResource(BASE).weights(), recipe.seed()));
    if (!recipe.from().isEmpty()) {
      weights.putAll(
          Checkpoint.read(Path.of(recipe.from()))
              .orElseThrow(() -> new IllegalArgumentException("there is no " + recipe.from()))
              .weights());
    }
    return weights;
  }

  /** The root of how many sentences do not answer for one that does. */
  private static double positiveWeight(List<Asking> askings) {
    long positive = count(askings, 1);
    return Math.sqrt((double) count(askings, 0) / positive);
  }

  private static long count(List<Asking> askings, int label) {
    return askings.stream()
        .flatMap(asking -> asking.texts().stream())
        .flatMap(example -> example.labels().stream())
        .filter(known -> known == label)
        .count();
  }
}
