package dev.parley.knowledge.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.text.DocumentReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFolderTest {

  @TempDir Path folder;

  private final ArticleFolder articles =
      new ArticleFolder(new DocumentReader(UnaryOperator.identity())::read);

  @Test
  void allArticlesOfAFolderAreServedByTheirIds() throws Exception {
    write("z.md", article("alpha", "The bridge opened."));
    write("a.md", article("beta", "The bridge closed."));

    Library library = articles.load(folder);

    assertThat(library.documents())
        .extracting(d -> d.article().id())
        .containsExactly("alpha", "beta");
    assertThat(library.find("beta").orElseThrow().sentences())
        .singleElement()
        .satisfies(sentence -> assertThat(sentence.text()).isEqualTo("The bridge closed."));
    assertThat(library.problems()).isEmpty();
  }

  @Test
  void otherFilesAreNoArticles() throws Exception {
    write("README.md", "# About these articles");
    write(".hidden.md", "not an article");
    write("notes.txt", "not an article");
    write("draft.md~", "not an article");
    Files.createDirectories(folder.resolve("more.md"));
    Files.writeString(folder.resolve("more.md/inner.md"), article("inner", "Words."));

    assertThat(articles.load(folder)).isEqualTo(new Library(List.of(), List.of()));
  }

  @Test
  void linksAreFollowed(@TempDir Path elsewhere) throws Exception {
    Path target = Files.writeString(elsewhere.resolve("x"), article("linked", "Words."));
    Files.createSymbolicLink(folder.resolve("link.md"), target);
    Path link = Files.createSymbolicLink(elsewhere.resolve("folder"), folder);

    assertThat(articles.load(link).find("linked")).isPresent();
  }

  @Test
  void aFileThatCannotBeServedIsNamedAndTheOthersAreServed() throws Exception {
    write("a-good.md", article("good", "Words."));
    write("b-again.md", article("good", "Other words."));
    write("c-empty.md", "");
    write("d-bodyless.md", article("bodyless", ""));
    write("e-malformed.md", "---\nid: e\ntitle: \"open\nurl: x\n---\nWords.");
    Files.write(folder.resolve("f-latin.md"), article("latin", "Été.").getBytes(ISO_8859_1));
    Files.write(folder.resolve("g-utf16.md"), article("wide", "Words.").getBytes(UTF_16));
    Files.createSymbolicLink(folder.resolve("h-dangling.md"), folder.resolve("nowhere"));

    Library library = articles.load(folder);

    assertThat(library.documents()).extracting(d -> d.article().body()).containsExactly("Words.");
    assertThat(library.problems())
        .extracting(Library.Problem::toString)
        .containsExactly(
            "b-again.md: the id good is taken by a-good.md: give it another one",
            "c-empty.md, line 1: front matter is missing: start the file with a line --- and an id"
                + " and title",
            "d-bodyless.md: the article has no words: put them below the second line ---",
            "e-malformed.md, line 4: malformed YAML: while scanning a quoted scalar, found"
                + " unexpected end of stream; put quotes around text with signs such as \": \"",
            "f-latin.md, line 5: it is not UTF-8 from here on: save it as UTF-8",
            "g-utf16.md, line 1: it is not UTF-8 from here on: save it as UTF-8",
            "h-dangling.md: there is no file behind it: mend or remove the link");
  }

  @Test
  void aHugeFileIsLeftOutWithoutBeingRead() throws Exception {
    try (RandomAccessFile huge = new RandomAccessFile(folder.resolve("huge.md").toFile(), "rw")) {
      huge.setLength(50L << 30);
    }

    assertThat(articles.load(folder).problems())
        .extracting(Library.Problem::toString)
        .containsExactly("huge.md: it is larger than 5 MB: split it into several articles");
  }

  @Test
  void anArticleOfTheLargestSizeIsServed() throws Exception {
    String words = "Rain fell on the town. ";
    String text = article("large", words.repeat(ArticleFolder.MAX_BYTES / words.length() - 10));
    write("large.md", text);
    ArticleFolder unsplit = new ArticleFolder(a -> new Document(a, List.of(), List.of()));

    assertThat(unsplit.load(folder).find("large")).isPresent();
  }

  @Test
  void anArticleThatALaterStageFailsOnDoesNotTakeTheOthersAway() throws Exception {
    write("bad.md", article("bad", "Words."));
    write("good.md", article("good", "Words."));
    ArticleFolder failing =
        new ArticleFolder(
            article -> {
              if (article.id().equals("bad")) {
                throw new IllegalArgumentException("no such day");
              }
              return new Document(article, List.of(), List.of());
            });

    Library library = failing.load(folder);

    assertThat(library.find("good")).isPresent();
    assertThat(library.problems())
        .extracting(Library.Problem::toString)
        .containsExactly(
            "bad.md: it cannot be split and dated: report this"
                + " (java.lang.IllegalArgumentException: no such day)");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() throws Exception {
    Path missing = folder.resolve("missing");
    assertThatExceptionOfType(ArticleFolderException.class)
        .isThrownBy(() -> articles.load(missing))
        .withMessage(
            "the articles' folder " + missing + " does not exist: create it or name another one");

    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatExceptionOfType(ArticleFolderException.class)
        .isThrownBy(() -> articles.load(file))
        .withMessage(
            "the articles' folder " + file + " is not a folder: create it or name another one");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String article(String id, String body) {
    return "---\nid: " + id + "\ntitle: About " + id + "\n---\n" + body;
  }
}
