package dev.parley.launcher.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.bot.Reply;
import dev.parley.bot.Sources;
import dev.parley.bot.observe.ReplyListener;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.launcher.settings.Environment;
import dev.parley.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorePartsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  private void article(String id) throws IOException {
    Files.writeString(
        folder.resolve(id + ".md"), "---\nid: " + id + "\ntitle: T\n---\nThe bridge reopened.\n");
  }

  /** What is unpacked in its data stays for the next run of the tests. */
  private Settings settings() {
    String data = Path.of("target", "parley-data").toAbsolutePath().toString();
    return new Environment(Map.of("PARLEY_DATA", data, "PARLEY_KNOWLEDGE", folder.toString()))
        .settings(Path.of("/parley"), Path.of("/home/ada"));
  }

  /** The index of the articles in the folder. */
  private Path index() throws IOException {
    try (Stream<Path> indexes = Files.list(settings().data().resolve("index"))) {
      return indexes
          .filter(path -> path.getFileName().toString().startsWith(folder.getFileName() + "-"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void whileTheIndexCannotBeWrittenEverythingIsOfTheArticlesThatItHolds() throws IOException {
    article("one");
    try (RunningBot bot =
        new CoreParts().overFolder(settings(), ReplyListener.NONE, PassageIndex.Progress.NONE)) {
      assertThat(bot.index().trouble()).isEmpty();
      assertThat(bot.index().bytes()).isPositive();

      Path index = index();
      Path aside = Files.move(index, index.resolveSibling(index.getFileName() + "-aside"));
      Files.createFile(index);
      article("two");
      await().atMost(PATIENCE).until(() -> bot.index().trouble().isPresent());
      assertThat(bot.index().trouble()).contains("it is no folder");
      assertThat(bot.library().documents()).hasSize(1);
      assertThat(sources(bot.sources())).isEqualTo(1);

      Files.delete(index);
      Files.move(aside, index);
      await().atMost(PATIENCE).until(() -> bot.index().trouble().isEmpty());
      assertThat(bot.library().documents()).hasSize(2);
      assertThat(sources(bot.sources())).isEqualTo(2);
    }
  }

  private static int sources(Reply reply) {
    return ((Sources) reply).sources().size();
  }
}
