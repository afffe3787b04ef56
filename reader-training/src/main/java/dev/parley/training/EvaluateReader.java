package dev.parley.training;

import dev.parley.bot.answer.Calibration;
import dev.parley.bot.neural.PassageModel;
import dev.parley.bot.retrieval.NativeLibraries;
import dev.parley.training.data.Asking;
import dev.parley.training.data.Example;
import dev.parley.training.data.Story;
import dev.parley.training.evaluate.Figures;
import dev.parley.training.evaluate.ReadQuestion;
import dev.parley.training.evaluate.StoryFigures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Prints figures of an exported reader, joined as the bot that comes along joins its scores.
 *
 * <p>Arguments: the ONNX file, a folder for what is unpacked, how many of the examples to read, and
 * files of examples and of stories.
 */
public final class EvaluateReader {

  private EvaluateReader() {}

  public static void main(String[] args) {
    int most = Integer.parseInt(args[2]);
    try (PassageModel network =
        new PassageModel(Path.of(args[0]), NativeLibraries.prepare(Path.of(args[1])).tokenizer())) {
      Figures ofExamples = new Figures(network);
      StoryFigures ofStories = new StoryFigures(Calibration.shipped());
      for (String file : Arrays.asList(args).subList(3, args.length)) {
        Path path = Path.of(file);
        if (Story.isIn(path)) {
          read(network, Story.read(path), ofStories);
        } else {
          ofExamples.read(some(Example.read(path), most));
        }
      }
      System.out.print(ofExamples);
      System.out.print(ofStories);
    }
  }

  private static void read(PassageModel network, List<Story> stories, StoryFigures figures) {
    for (Story story : stories) {
      for (Asking asking : story.askings()) {
        figures.add(ReadQuestion.of(network, asking));
      }
    }
  }

  private static List<Example> some(List<Example> examples, int most) {
    List<Example> some = new ArrayList<>(examples);
    Collections.shuffle(some, new Random(1));
    return some.subList(0, Math.min(some.size(), most));
  }
}
