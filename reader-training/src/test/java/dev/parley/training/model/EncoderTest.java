package dev.parley.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.parley.bot.SharedModel;
import dev.parley.bot.SharedPieces;
import dev.parley.bot.neural.ReaderModel;
import dev.parley.bot.neural.ReaderWindow;
import dev.parley.bot.neural.WindowPacker;
import dev.parley.bot.neural.WindowScores;
import dev.parley.bot.neural.WordPieces;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.Vectors;
import dev.parley.training.onnx.OnnxModel;
import dev.parley.training.onnx.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderTest {

  private static final MiniLm MODEL = SharedModel.get();
  private static final WordPieces PIECES = SharedPieces.get();
  private static final OnnxModel BASE = OnnxModel.ofResource("/all-minilm-l6-v2.onnx");

  private static final List<String> TEXTS =
      List.of(
          "Who led the dockers' delegation?",
          "x",
          "Striking dockers and the Marlow Port Authority met on Tuesday, May 14, for the first"
              + " round of talks on ending the harbour strike that has paralysed the town.");

  @Test
  void textsGetTheVectorsThatOnnxRuntimeGivesThem() {
    List<int[]> ids = TEXTS.stream().map(EncoderTest::marked).toList();
    List<int[]> types = ids.stream().map(row -> new int[row.length]).toList();
    try (NDManager manager = NDManager.newBaseManager()) {
      Encoder encoder = new Encoder(new Parameters(manager, BASE.weights()), Precision.FLOAT32);
      NDArray states = encoder.encode(manager, TokenBatch.of(ids, types));
      for (int text = 0; text < ids.size(); text++) {
        NDArray own = states.get("{},:{}", text, ids.get(text).length);
        float[] vector = Vectors.normalized(own.mean(new int[] {0}).toFloatArray());
        assertThat(vector)
            .as(TEXTS.get(text))
            .containsExactly(MODEL.read(TEXTS.get(text)).vector(), within(1e-4f));
      }
    }
  }

  private static int[] marked(String text) {
    int[] ids = PIECES.split(text).ids();
    return IntStream.range(0, ids.length + 2)
        .map(i -> i == 0 ? 101 : i == ids.length + 1 ? 102 : ids[i - 1])
        .toArray();
  }

  @Test
  void anExportedReaderGivesTheScoresThatWereTrained(@TempDir Path folder) {
    Map<String, Tensor> weights = Reader.initial(BASE.weights(), 1);
    Path file = folder.resolve("reader.onnx");
    BASE.followedBy(
            "scores", weights.get(Reader.SCORES + ".weight"), weights.get(Reader.SCORES + ".bias"))
        .write(file);
    List<ReaderWindow> windows =
        TEXTS.stream()
            .flatMap(
                text ->
                    new WindowPacker(PIECES)
                            .pack(
                                PIECES.split("Who met?"),
                                PIECES.split("Port"),
                                List.of(PIECES.split(text)))
                            .stream())
            .toList();

    try (ReaderModel exported = new ReaderModel(file);
        NDManager manager = NDManager.newBaseManager()) {
      Reader reader = new Reader(new Parameters(manager, weights), Precision.FLOAT32, 1);
      NDArray trained = reader.scores(manager, Reader.tokens(windows));
      List<WindowScores> read = exported.read(windows);
      for (int i = 0; i < windows.size(); i++) {
        assertThat(read.get(i).answers()).isEqualTo(trained.getFloat(i, 0, 0), within(1e-4));
        assertThat(read.get(i).sentences().get(0).answers())
            .isEqualTo(
                trained
                    .get(
                        "{},{}:{},1",
                        i,
                        windows.get(i).sentences().get(0).start(),
                        windows.get(i).sentences().get(0).end())
                    .mean()
                    .getFloat(),
                within(1e-4));
      }
    }
  }
}
