package dev.parley.launcher.bench;

import dev.parley.bot.retrieval.LucenePassageIndex;
import dev.parley.bot.retrieval.PassageEncoder;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Passage;
import dev.parley.launcher.bench.Figure.Bound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Sets indexing passages on disk against encoding them alone.
 *
 * @param encoder encodes
 * @param folder where indexes are made, and removed again
 */
record IndexingBench(PassageEncoder encoder, Path folder) {

  private static final String NAME = "indexing / encoding alone, passages a second";

  private static final int WARM_UPS = 1;

  /** The disk's moods outlast one round. */
  private static final int ROUNDS = 5;

  /** Measures articles that have been read already: reading files is in neither time. */
  Figure measure(Library articles, Bound bound, PassageIndex.Progress progress) {
    List<Passage> passages =
        articles.documents().stream().flatMap(document -> document.passages().stream()).toList();
    Medians seconds =
        Medians.of(
            List.of(articles),
            WARM_UPS,
            ROUNDS,
            library -> encoder.encode(passages),
            this::index,
            done -> progress.update(done, WARM_UPS + ROUNDS));
    double alone = perSecond(passages, seconds.first());
    double indexed = perSecond(passages, seconds.second());
    return Figure.measured(
        NAME,
        indexed / alone,
        bound,
        String.format(
            Locale.ROOT, "%.1f / %.1f over %d passages", indexed, alone, passages.size()));
  }

  private static double perSecond(List<Passage> passages, double millis) {
    return passages.size() / (millis / 1000);
  }

  private void index(Library library) {
    try {
      Files.createDirectories(folder);
      Path own = Files.createTempDirectory(folder, "indexing-");
      try (PassageIndex index = LucenePassageIndex.open(own, encoder)) {
        index.update(library, PassageIndex.Progress.NONE);
      } finally {
        remove(own);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
