package dev.parley.bot;

import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.ModelFiles;
import dev.parley.bot.retrieval.NativeLibraries;
import java.nio.file.Path;

/** The real model, loaded once for all tests; what it unpacks stays for the next run of them. */
public final class SharedModel {

  private SharedModel() {}

  private static final class Holder {
    private static final MiniLm MODEL = load();

    private static MiniLm load() {
      ModelFiles files = NativeLibraries.prepare(Path.of("target", "parley-data").toAbsolutePath());
      return new MiniLm(files.model(), files.tokenizer());
    }
  }

  /** Not to be closed. */
  public static MiniLm get() {
    return Holder.MODEL;
  }
}
