package dev.parley.training.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.training.data.Mix;
import dev.parley.training.model.Precision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a run trains. It is written into the run's folder when the run starts, and read from there
 * when it goes on, so that the two agree.
 *
 * @param seed of everything random
 * @param epochs how often the mixture is gone through
 * @param rate the highest rate of learning of the encoder
 * @param warmUp steps until it is reached; from there it falls in a straight line to 0
 * @param precision of products; bfloat16 is fast on processors that have it
 * @param mix what is read most
 * @param from the weights to start from, as a run keeps them; empty for the encoder's own
 * @param batchTokens the most tokens in a batch, padding included
 * @param batches how many batches make a step
 * @param most the most batches of an epoch; 0 for all
 * @param checkpointSeconds the time between checkpoints
 * @param snapshots how many times the weights are kept, evenly over the run
 */
public record Recipe(
    long seed,
    int epochs,
    double rate,
    int warmUp,
    Precision precision,
    Mix mix,
    String from,
    int batchTokens,
    int batches,
    int most,
    int checkpointSeconds,
    int snapshots) {

  public Recipe {
    if (epochs < 1
        || rate <= 0
        || warmUp < 1
        || batchTokens < 1
        || batches < 1
        || most < 0
        || snapshots < 0) {
      throw new IllegalArgumentException(
          "illegal recipe: epochs, rate, warmUp, batchTokens and batches must be above 0");
    }
  }

  /** What worked best; see the module's README. */
  public static final Recipe DEFAULT =
      new Recipe(1, 1, 1e-4, 100, Precision.BFLOAT16, Mix.BROAD, "", 3000, 1, 0, 300, 8);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The recipe of a run's folder; a new run gets the one given. */
  public static Recipe of(Path folder, Recipe fresh) {
    Path file = folder.resolve("recipe.json");
    try {
      if (Files.exists(file)) {
        return JSON.readValue(file.toFile(), Recipe.class);
      }
      Files.createDirectories(folder);
      JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), fresh);
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or write " + file, e);
    }
  }

  Duration betweenCheckpoints() {
    return Duration.ofSeconds(checkpointSeconds);
  }

  /**
   * The rate of learning.
   *
   * @param step how many steps have been made
   * @param done the share of the run that is done, 0 to 1
   */
  double rate(long step, double done) {
    return rate * Math.min(1, (step + 1.0) / warmUp) * Math.max(0, 1 - done);
  }
}
