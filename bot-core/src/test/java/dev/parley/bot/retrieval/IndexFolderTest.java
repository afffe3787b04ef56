package dev.parley.bot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {

  @TempDir Path data;

  @Test
  void theNameIsReadableAndStable() throws IOException {
    Path articles = Files.createDirectories(data.resolve("My Ärticles (2)"));

    Path folder = IndexFolder.of(data, articles, "model-1");

    assertThat(folder.getParent()).isEqualTo(data.resolve("index"));
    assertThat(folder.getFileName().toString()).matches("my-rticles-2-[0-9a-f]{8}-[0-9a-f]{8}");
    assertThat(IndexFolder.of(data, articles.resolve("..").resolve("My Ärticles (2)"), "model-1"))
        .isEqualTo(folder);
    assertThat(folder).doesNotExist();
  }

  @Test
  void otherArticlesAndOtherEncodersHaveOtherFolders() {
    Path folder = IndexFolder.of(data, data.resolve("a/articles"), "model-1");

    assertThat(IndexFolder.of(data, data.resolve("b/articles"), "model-1")).isNotEqualTo(folder);
    assertThat(IndexFolder.of(data, data.resolve("a/articles"), "model-2")).isNotEqualTo(folder);
  }

  @Test
  void anyFolderHasAName() {
    assertThat(IndexFolder.of(data, Path.of("/"), "m").getFileName().toString())
        .startsWith("articles-");
    assertThat(IndexFolder.of(data, Path.of("новости"), "m").getFileName().toString())
        .startsWith("articles-");
    assertThat(IndexFolder.of(data, Path.of("x".repeat(200)), "m").getFileName().toString())
        .hasSizeLessThan(60);
  }

  @Test
  void onlyLongUnusedIndexesOfTheSameArticlesAreRemoved() throws IOException {
    Path articles = data.resolve("articles");
    Path current = make(IndexFolder.of(data, articles, "model-3"), 100);
    Path outdated = make(IndexFolder.of(data, articles, "model-1"), 31);
    Path recent = make(IndexFolder.of(data, articles, "model-2"), 29);
    Path otherArticles = make(IndexFolder.of(data, data.resolve("b/articles"), "model-1"), 100);
    Path foreign = make(current.resolveSibling(current.getFileName() + ".backup"), 100);

    IndexFolder.removeOutdated(current);

    assertThat(outdated).doesNotExist();
    assertThat(current).exists();
    assertThat(recent).exists();
    assertThat(otherArticles).exists();
    assertThat(foreign).exists();
  }

  @Test
  void nothingToRemoveIsNoFailure() {
    IndexFolder.removeOutdated(IndexFolder.of(data, data.resolve("articles"), "model-1"));

    assertThat(data.resolve("index")).doesNotExist();
  }

  private static Path make(Path folder, int daysAgo) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("segments_1"), "");
    Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofDays(daysAgo))));
    return folder;
  }
}
