package dev.parley.bot.retrieval;

import dev.parley.bot.retrieval.PassageIndex.Progress;
import dev.parley.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Path;

/** Another process that indexes a numbered library, and may be killed in the middle of it. */
final class IndexingProcess {

  private IndexingProcess() {}

  static Process start(Path folder, int articles, int passagesEach, int killAfter)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            IndexingProcess.class.getName(),
            folder.toString(),
            Integer.toString(articles),
            Integer.toString(passagesEach),
            Integer.toString(killAfter))
        .inheritIO()
        .start();
  }

  public static void main(String[] args) throws IOException {
    int killAfter = Integer.parseInt(args[3]);
    HashingEncoder encoder =
        new HashingEncoder() {
          private int encoded;

          @Override
          float[] encode(Passage passage) {
            if (encoded++ == killAfter) {
              Runtime.getRuntime().halt(137);
            }
            return super.encode(passage);
          }
        };
    try (LucenePassageIndex index = LucenePassageIndex.open(Path.of(args[0]), encoder)) {
      index.update(
          TestLibrary.numbered(Integer.parseInt(args[1]), Integer.parseInt(args[2])),
          Progress.NONE);
    }
  }
}
