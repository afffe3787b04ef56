package dev.parley.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.parley.bot.neural.PassageModel;
import dev.parley.bot.neural.PassageScores;
import dev.parley.bot.neural.SentenceScore;
import dev.parley.bot.retrieval.NativeLibraries;
import dev.parley.training.data.Example;
import dev.parley.training.data.NewsQuestions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Records what a network gives for some questions, so that a test can tell whether the shipped one
 * still gives it.
 *
 * <p>Arguments: the ONNX file, the questions on news, the file to write, and a folder for what is
 * unpacked.
 */
public final class RecordScores {

  /** One of so many questions is recorded. */
  private static final int EVERY = 150;

  private RecordScores() {}

  /**
   * What is recorded.
   *
   * @param sha256 of the ONNX file
   */
  private record Recorded(String sha256, List<Scored> questions) {}

  private record Scored(
      String question, String title, List<String> sentences, PassageScores scores) {}

  public static void main(String[] args) throws IOException {
    Path onnx = Path.of(args[0]);
    List<Example> all = NewsQuestions.read(Path.of(args[1]));
    try (PassageModel model =
        new PassageModel(onnx, NativeLibraries.prepare(Path.of(args[3])).tokenizer())) {
      List<Scored> scored =
          IntStream.iterate(0, i -> i < all.size(), i -> i + EVERY)
              .mapToObj(all::get)
              .map(example -> scored(model, example))
              .toList();
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(Path.of(args[2]).toFile(), new Recorded(Sha256.of(onnx), scored));
    }
  }

  private static Scored scored(PassageModel model, Example example) {
    PassageModel.Text text = new PassageModel.Text(example.title(), example.sentences());
    PassageScores scores = model.read(example.question(), List.of(text), Integer.MAX_VALUE).get(0);
    return new Scored(
        example.question(),
        example.title(),
        example.sentences(),
        new PassageScores(
            rounded(scores.answers()),
            scores.sentences().stream()
                .map(
                    score ->
                        new SentenceScore(
                            rounded(score.answers()),
                            rounded(score.words()),
                            score.start(),
                            score.end()))
                .toList()));
  }

  private static double rounded(double score) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.3f", score));
  }
}
