package dev.parley.knowledge.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.files.ArticleFile;
import dev.parley.knowledge.files.ArticleFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The articles that come with Parley. */
class OwnArticlesTest {

  private static final Path ARTICLES = Path.of("articles");

  /** The texts as they were found, where this machine has them. */
  private static final Path SOURCES = Path.of("../../shared/articles");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(ARTICLES)) {
      return files.sorted().toList().stream();
    }
  }

  private static Article article(Path file) throws IOException, ArticleFormatException {
    return ArticleFile.parse(file.getFileName().toString(), Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileIsNamedAfterItsArticle(Path file) throws Exception {
    assertThat(file).hasFileName(article(file).id() + ".md");
  }

  @ParameterizedTest
  @MethodSource("files")
  void anArticleHoldsNothingOfItsPage(Path file) throws Exception {
    Article article = article(file);
    List<Line> lines = SavedText.lines(article.body());
    ArticleText again = ArticleText.read(lines, Optional.of(article.title()));

    assertThat(again.leftOut()).isEmpty();
    assertThat(again.body()).isEqualTo(article.body());
    assertThat(article.body())
        .doesNotContainPattern("(?i)read more|leave a reply|log ?in|stock photo|akismet|follow us");
  }

  @Test
  void theArticlesAreWhatTheImporterMakesOfTheirSources() throws Exception {
    Path manifest = SOURCES.resolve("manifest.yaml");
    assumeTrue(Files.exists(manifest), "the source texts are not on this machine");
    ArticleImporter importer = new ArticleImporter(FetchLimits.standard());

    for (JsonNode known : new ObjectMapper(new YAMLFactory()).readTree(manifest.toFile())) {
      Article own = article(ARTICLES.resolve(known.path("id").asText() + ".md"));
      Article imported =
          importer
              .importFrom(
                  new ImportSource.SavedFile(SOURCES.resolve(known.path("file").asText())),
                  ImportHints.none())
              .article();
      assertThat(own.title()).isEqualTo(imported.title()).isEqualTo(known.path("title").asText());
      assertThat(own.body()).isEqualTo(imported.body());
      assertThat(own.notes()).hasSize(known.path("notes").size());
    }
  }
}
