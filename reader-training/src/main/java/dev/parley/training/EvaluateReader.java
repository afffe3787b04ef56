package dev.parley.training;

import dev.parley.bot.neural.PassageModel;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.ModelFiles;
import dev.parley.bot.retrieval.NativeLibraries;
import dev.parley.training.data.Example;
import dev.parley.training.evaluate.Figures;
import dev.parley.training.retrieve.PassagePool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Prints figures of an exported reader.
 *
 * <p>Arguments: the ONNX file, the file of examples, a folder for what is encoded, how many
 * examples to read, and of how many of them also passages found by retrieval.
 */
public final class EvaluateReader {

  private EvaluateReader() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[2]);
    List<Example> all = Example.read(Path.of(args[1]));
    List<Example> some = new ArrayList<>(all);
    Collections.shuffle(some, new Random(1));
    ModelFiles files = NativeLibraries.prepare(folder);
    try (PassageModel network = new PassageModel(Path.of(args[0]), files.tokenizer())) {
      Figures figures = new Figures(network);
      figures.read(first(some, args[3]));
      if (Integer.parseInt(args[4]) > 0) {
        try (MiniLm model = new MiniLm(files.model(), files.tokenizer());
            PassagePool pool = new PassagePool(all, model, folder.resolve("index"))) {
          figures.readFound(first(some, args[4]), pool);
        }
      }
      System.out.print(figures);
    }
  }

  private static List<Example> first(List<Example> examples, String most) {
    return examples.subList(0, Math.min(examples.size(), Integer.parseInt(most)));
  }
}
