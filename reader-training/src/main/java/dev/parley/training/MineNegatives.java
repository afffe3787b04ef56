package dev.parley.training;

import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.ModelFiles;
import dev.parley.bot.retrieval.NativeLibraries;
import dev.parley.training.data.Example;
import dev.parley.training.retrieve.NegativeMiner;
import dev.parley.training.retrieve.PassagePool;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Writes more training data: questions with passages that the product's own retrieval finds for
 * them and that don't answer.
 *
 * <p>Arguments: the training file, the file to write, and a folder for what is encoded.
 */
public final class MineNegatives {

  private static final long SEED = 1;

  /** Sets with many questions, or with unanswerable ones of people's making: some will do. */
  private static final Set<String> LARGE =
      Set.of("squad_train_part", "squadshifts_newwiki", "qamr");

  private static final double OF_LARGE = 0.25;

  /** Passages for a question of the other sets, as a search brings several, too. */
  private static final int FOR_EACH = 3;

  private MineNegatives() {}

  public static void main(String[] args) {
    List<Example> examples = Example.read(Path.of(args[0]));
    Path folder = Path.of(args[2]);
    ModelFiles files = NativeLibraries.prepare(folder);
    Random random = new Random(SEED);
    try (MiniLm model = new MiniLm(files.model(), files.tokenizer());
        PassagePool pool = new PassagePool(examples, model, folder.resolve("index"))) {
      NegativeMiner miner = new NegativeMiner(pool, SEED);
      Example.write(
          examples.stream()
              .filter(e -> !LARGE.contains(e.set()) || random.nextDouble() < OF_LARGE)
              .flatMap(e -> miner.mine(e, LARGE.contains(e.set()) ? 1 : FOR_EACH).stream())
              .toList(),
          Path.of(args[1]));
    }
  }
}
