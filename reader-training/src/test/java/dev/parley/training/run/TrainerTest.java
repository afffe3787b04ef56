package dev.parley.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.bot.SharedPieces;
import dev.parley.training.data.Asking;
import dev.parley.training.data.Example;
import dev.parley.training.data.Labeller;
import dev.parley.training.data.Mix;
import dev.parley.training.data.Mixture;
import dev.parley.training.model.Precision;
import dev.parley.training.model.Reader;
import dev.parley.training.onnx.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {

  private static final int SIZE = 32;
  private static final Recipe RECIPE =
      new Recipe(1, 2, 1e-3, 3, Precision.FLOAT32, Mix.BROAD, "", 150, 2, 0, 600, 2);

  /** Texts in which those answer that name the asked for. */
  private static final List<Example> EXAMPLES =
      IntStream.range(0, 40).mapToObj(TrainerTest::example).toList();

  @TempDir private Path folder;

  @Test
  void aRunThatIsCutOffComesToTheSameWeights() {
    Map<String, Tensor> whole = weightsAfter(folder.resolve("whole"), 8);

    try (Trainer cut = trainer(folder.resolve("cut"))) {
      cut.run(3);
      cut.save();
      cut.run(5); // lost: no checkpoint follows
    }
    Map<String, Tensor> resumed = weightsAfter(folder.resolve("cut"), 8);

    assertThat(resumed.keySet()).isEqualTo(whole.keySet());
    whole.forEach(
        (name, tensor) ->
            assertThat(resumed.get(name).values())
                .as(name)
                .containsExactly(tensor.values(), within(1e-5f)));
  }

  @Test
  void aWholeRunLeavesItsWeightsAndItsCurve() throws IOException {
    try (Trainer trainer = trainer(folder)) {
      trainer.run();
    }

    assertThat(folder.resolve("weights-01.bin")).exists();
    assertThat(folder.resolve("weights-02.bin")).exists();
    Checkpoint last = Checkpoint.read(folder.resolve(Trainer.CHECKPOINT)).orElseThrow();
    assertThat(last.epoch()).isEqualTo(2);
    assertThat(last.weights()).doesNotContainKey("embeddings.word_embeddings.weight");
    assertThat(Files.readString(folder.resolve("curve.tsv"))).startsWith("time\tstep\tdone");
  }

  private static Map<String, Tensor> weightsAfter(Path run, long steps) {
    try (Trainer trainer = trainer(run)) {
      trainer.run(steps);
      return trainer.checkpoint().weights();
    }
  }

  private static Trainer trainer(Path run) {
    run.toFile().mkdirs();
    Mixture mixture =
        new Mixture(
            EXAMPLES.stream().map(Asking::of).toList(),
            new Labeller(SharedPieces.get()),
            RECIPE.mix(),
            RECIPE.seed(),
            RECIPE.batchTokens());
    return new Trainer(run, RECIPE, mixture, Reader.initial(tinyEncoder(), 1), 2);
  }

  /** One layer of random numbers. */
  private static Map<String, Tensor> tinyEncoder() {
    Map<String, Tensor> weights = new TreeMap<>();
    Random random = new Random(1);
    weights.put("embeddings.word_embeddings.weight", random(random, 30522, SIZE));
    weights.put("embeddings.position_embeddings.weight", random(random, 512, SIZE));
    weights.put("embeddings.token_type_embeddings.weight", random(random, 2, SIZE));
    norm(weights, "embeddings.LayerNorm");
    String layer = "encoder.layer.0.";
    for (String name : List.of("query", "key", "value")) {
      linear(weights, layer + "attention.self." + name, random, SIZE, SIZE);
    }
    linear(weights, layer + "attention.output.dense", random, SIZE, SIZE);
    norm(weights, layer + "attention.output.LayerNorm");
    linear(weights, layer + "intermediate.dense", random, SIZE, 2 * SIZE);
    linear(weights, layer + "output.dense", random, 2 * SIZE, SIZE);
    norm(weights, layer + "output.LayerNorm");
    return weights;
  }

  private static void linear(
      Map<String, Tensor> weights, String name, Random random, int in, int out) {
    weights.put(name + ".weight", random(random, in, out));
    weights.put(name + ".bias", random(random, out));
  }

  private static void norm(Map<String, Tensor> weights, String name) {
    float[] ones = new float[SIZE];
    Arrays.fill(ones, 1);
    weights.put(name + ".weight", new Tensor(new long[] {SIZE}, ones));
    weights.put(name + ".bias", new Tensor(new long[] {SIZE}, new float[SIZE]));
  }

  private static Tensor random(Random random, long... shape) {
    float[] values = new float[(int) Tensor.size(shape)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (0.1 * random.nextGaussian());
    }
    return new Tensor(shape, values);
  }

  private static Example example(int number) {
    boolean answers = number % 2 == 0;
    return new Example(
        "Who won race " + number + "?",
        "Races",
        List.of("It rained.", answers ? "Ann won it." : "Nobody knows."),
        List.of(0, answers ? 1 : 0),
        answers ? Optional.of("Ann") : Optional.empty(),
        answers,
        "ordinary",
        answers ? "answerable" : "human-unanswerable");
  }
}
