package dev.parley.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bot.Replies;
import dev.parley.knowledge.files.ArticleFile;
import dev.parley.knowledge.importing.ImportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleWriterTest {

  @TempDir Path folder;

  @Test
  void anArticleIsWrittenAsAFileThatReadsBack() throws Exception {
    Path file = new ArticleWriter(folder.resolve("new"), false).write(Replies.HARBOUR);
    assertThat(file).isEqualTo(folder.resolve("new").resolve("courier-2024-03-02.md"));
    assertThat(ArticleFile.parse("x", Files.readString(file))).isEqualTo(Replies.HARBOUR);
  }

  @Test
  void anArticleThatIsThereIsKeptUnlessItMayBeReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("leaflet.md"), "mine");
    assertThatThrownBy(() -> new ArticleWriter(folder, false).write(Replies.LEAFLET))
        .isInstanceOf(ImportException.class)
        .hasMessage(
            file + " is there already: choose another --id, or --replace it with its notes");
    assertThat(file).hasContent("mine");
    new ArticleWriter(folder, true).write(Replies.LEAFLET);
    assertThat(file).content().startsWith("---\nid: leaflet\n");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
