package dev.parley.bot;

import dev.parley.bot.answer.NeuralReader;
import dev.parley.bot.retrieval.NativeLibraries;
import java.nio.file.Path;

/** The reader that Parley is shipped with, loaded once for all tests. */
public final class SharedReader {

  private SharedReader() {}

  private static final class Holder {
    private static final NeuralReader READER =
        NeuralReader.of(NativeLibraries.prepare(Path.of("target", "parley-data").toAbsolutePath()));
  }

  /** Not to be closed. */
  public static NeuralReader get() {
    return Holder.READER;
  }
}
