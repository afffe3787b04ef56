package dev.parley.bot;

import dev.parley.bot.neural.WordPieces;
import dev.parley.bot.retrieval.NativeLibraries;
import java.nio.file.Path;

/** The real tokenizer, loaded once for all tests. */
public final class SharedPieces {

  private SharedPieces() {}

  private static final class Holder {
    private static final WordPieces PIECES =
        new WordPieces(
            NativeLibraries.prepare(Path.of("target", "parley-data").toAbsolutePath()).tokenizer());
  }

  /** Not to be closed. */
  public static WordPieces get() {
    return Holder.PIECES;
  }
}
