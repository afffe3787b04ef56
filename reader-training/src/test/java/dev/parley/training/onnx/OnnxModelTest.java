package dev.parley.training.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.bot.neural.PassageModel;
import dev.parley.bot.neural.PassageScores;
import dev.parley.bot.retrieval.NativeLibraries;
import dev.parley.training.model.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {

  private static final OnnxModel FLOAT = OnnxModel.ofResource("/all-minilm-l6-v2.onnx");
  private static final OnnxModel QUANTIZED = OnnxModel.ofResource("/all-minilm-l6-v2-q.onnx");
  private static final String QUERY = "encoder.layer.3.attention.self.query.weight";

  @Test
  void matricesGoByTheNamesOfTheirLayers() {
    Map<String, Tensor> weights = FLOAT.weights();

    // Three tables, and of each of six layers 16 weights; two more are the embeddings' own norm.
    assertThat(weights).hasSize(3 + 2 + 6 * 16);
    assertThat(weights.get("embeddings.word_embeddings.weight").shape())
        .containsExactly(30522, 384);
    assertThat(weights.get(QUERY).shape()).containsExactly(384, 384);
    assertThat(weights.get("encoder.layer.0.intermediate.dense.weight").shape())
        .containsExactly(384, 1536);
    assertThat(weights.get("encoder.layer.5.output.dense.weight").shape())
        .containsExactly(1536, 384);
  }

  @Test
  void newWeightsTakeTheOnesPlaceInTheFile(@TempDir Path folder) {
    Map<String, Tensor> weights = FLOAT.weights();
    Tensor changed = scaled(weights.get(QUERY), 1.5f);
    Path file = folder.resolve("changed.onnx");

    FLOAT.with(Map.of(QUERY, changed)).write(file);

    Map<String, Tensor> expected = new TreeMap<>(weights);
    expected.put(QUERY, changed);
    assertThat(OnnxModel.ofFile(file).weights()).isEqualTo(expected);
  }

  @Test
  void weightsThatTheModelHasNotAreRefused() {
    Tensor three = new Tensor(new long[] {3}, new float[3]);

    assertThatThrownBy(() -> FLOAT.with(Map.of(QUERY, three)))
        .hasMessage("the model has no weight " + QUERY + " Tensor[3]");
    assertThatThrownBy(() -> FLOAT.with(Map.of("head", three)))
        .hasMessage("the model has no weight head Tensor[3]");
  }

  @Test
  void theSmallFileGivesNearlyTheSameScores(@TempDir Path folder) {
    Map<String, Tensor> weights = new TreeMap<>(Reader.initial(FLOAT.weights(), 1));
    Tensor matrix = weights.remove(Reader.SCORES + ".weight");
    Tensor bias = weights.remove(Reader.SCORES + ".bias");
    weights.keySet().removeIf(name -> name.startsWith("embeddings."));
    Path small = folder.resolve("small.onnx");
    Path large = folder.resolve("large.onnx");
    QUANTIZED.with(weights).followedBy("scores", matrix, bias).write(small);
    FLOAT.with(weights).followedBy("scores", matrix, bias).write(large);
    Path tokenizer =
        NativeLibraries.prepare(Path.of("target", "parley-data").toAbsolutePath()).tokenizer();
    PassageModel.Text text = new PassageModel.Text("The race", List.of("Ann won it in May."));

    try (PassageModel ofSmall = new PassageModel(small, tokenizer);
        PassageModel ofLarge = new PassageModel(large, tokenizer)) {
      PassageScores fromSmall = ofSmall.read("Who won?", List.of(text), 1000).get(0);
      PassageScores fromLarge = ofLarge.read("Who won?", List.of(text), 1000).get(0);
      assertThat(fromSmall.answers()).isEqualTo(fromLarge.answers(), within(0.05));
      assertThat(fromSmall.sentences().get(0).answers())
          .isEqualTo(fromLarge.sentences().get(0).answers(), within(0.05));
    }
    assertThat(small.toFile().length()).isLessThan(24_000_000);
  }

  private static Tensor scaled(Tensor tensor, float factor) {
    float[] values = tensor.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
    return new Tensor(tensor.shape(), values);
  }
}
