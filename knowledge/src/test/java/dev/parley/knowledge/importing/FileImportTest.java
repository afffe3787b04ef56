package dev.parley.knowledge.importing;

import static dev.parley.knowledge.importing.ImportTestKit.file;
import static dev.parley.knowledge.importing.ImportTestKit.importer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that are wrong get one clear line. */
class FileImportTest {

  @TempDir private Path folder;

  private void refuses(ImportSource source, String message) {
    assertThatThrownBy(() -> importer().importFrom(source, ImportHints.none()))
        .isInstanceOf(ImportException.class)
        .hasMessage(message);
  }

  @Test
  void aFileThatIsNotThereOrIsAFolderIsNamed() {
    Path missing = folder.resolve("missing.txt");

    refuses(new ImportSource.SavedFile(missing), missing + " is not a file: check its name");
    refuses(new ImportSource.SavedFile(folder), folder + " is not a file: check its name");
  }

  @Test
  void aTextThatIsNotUtf8IsRefused() {
    ImportSource latin = file(folder, "a.txt", "Tromsø".getBytes(StandardCharsets.ISO_8859_1));

    refuses(latin, latin + " is not UTF-8 text: save it as UTF-8 and import that file");
  }

  @Test
  void aBinaryFileIsRefused() {
    ImportSource binary = file(folder, "a.txt", new byte[] {'P', 'K', 0, 3});

    refuses(binary, binary + " is not a text but a binary file");
  }

  @Test
  void aFileOfFiftyMegabytesIsRefusedWithoutReadingIt() throws IOException {
    Path path = folder.resolve("big.txt");
    try (RandomAccessFile big = new RandomAccessFile(path.toFile(), "rw")) {
      big.setLength(50_000_000);
    }

    refuses(
        new ImportSource.SavedFile(path),
        path + " is longer than 5000000 bytes and is not imported");
  }

  @Test
  void whatIsFarTooMuchForAnArticleIsRefused() {
    refuses(
        file(folder, "a.txt", "Title of it\n" + "a line\n".repeat(20_000)),
        "The text has more than 20000 lines, which is no article: shorten it");
    refuses(
        file(folder, "a.html", "<h1>Title of it</h1>" + "<p>a paragraph".repeat(20_000)),
        "The page has more than 20000 elements, which is no article: save the text itself and"
            + " import that");
  }

  @Test
  void aFileWithNothingButFurnitureIsRefused() {
    ImportSource empty = file(folder, "a.txt", "Login/Register\n\nBack To Top\n");

    refuses(
        empty,
        empty + " holds no article text that could be found: save the text itself and import that");
  }

  @Test
  void aTextWithoutAHeadlineAsksForOne() {
    ImportSource text = file(folder, "a.txt", "The harbour of Norvik reopened on Monday, he said.");

    refuses(text, "No headline was found in " + text + ": give one with --title");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreNoWords() {
    ImportSource text =
        file(folder, "a.txt", "\ufeffNorvik Reopens\r\n\r\nThe harbour is open again.\r\n");

    ImportReport report = importer().importFrom(text, ImportHints.none());

    assertThat(report.article().title()).isEqualTo("Norvik Reopens");
    assertThat(report.article().body()).isEqualTo("The harbour is open again.");
  }

  @Test
  void whatAPersonTypesIsAFileOrAWebAddress() {
    assertThat(ImportSource.of("notes/a.txt"))
        .isEqualTo(new ImportSource.SavedFile(Path.of("notes/a.txt")));
    assertThat(ImportSource.of(" https://coast.example/a "))
        .isEqualTo(new ImportSource.WebAddress(URI.create("https://coast.example/a")));
    assertThatThrownBy(() -> ImportSource.of("ftp://coast.example/a"))
        .hasMessage(
            "\"ftp://coast.example/a\" cannot be imported: only files and http or https addresses"
                + " can");
    assertThatThrownBy(() -> ImportSource.of("https://coast.example/a b"))
        .hasMessage("\"https://coast.example/a b\" is not a file or a web address");
  }

  @Test
  void hintsThatCannotBeRightAreRefused() {
    Optional<String> none = Optional.empty();

    assertThatThrownBy(() -> hints(Optional.of("Not An Id"), none, Optional.empty()))
        .hasMessage("\"Not An Id\" is no id: use lower-case letters, digits and single hyphens");
    assertThatThrownBy(() -> hints(none, Optional.of(" "), Optional.empty()))
        .hasMessage("a title, publisher or author is empty: leave it out instead");
    assertThatThrownBy(() -> hints(none, none, Optional.of(URI.create("file:///a"))))
        .hasMessage("\"file:///a\" is no public address: it must start with http:// or https://");
  }

  private static ImportHints hints(Optional<String> id, Optional<String> title, Optional<URI> url) {
    ImportHints none = ImportHints.none();
    return new ImportHints(
        id,
        title,
        none.publisher(),
        List.of(),
        none.published(),
        none.publishedBasis(),
        url,
        none.event());
  }
}
