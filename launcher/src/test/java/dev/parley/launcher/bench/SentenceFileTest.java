package dev.parley.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceFileTest {

  private static final String JSON =
      """
      {"question":"q","sentences":["The bridge is old.","It was mended."]}
      {"turns":["q"],"passages":[{"id":"p","text":"A ferry runs.|Nobody takes it."},{"id":"q"}]}
      {"turns":["no passages"]}
      """;

  @TempDir Path folder;

  @Test
  void proseIsSplit() throws IOException {
    assertThat(read("a.txt", "One is here.|Two is there.\n\nThree."))
        .containsExactly("One is here.", "Two is there.", "Three.");
  }

  @Test
  void linesOfJsonGiveTheirSentencesOrThoseOfTheirPassages() throws IOException {
    assertThat(read("a.jsonl", JSON))
        .containsExactly(
            "The bridge is old.", "It was mended.", "A ferry runs.", "Nobody takes it.");
  }

  @Test
  void compressedFilesAreReadToo() throws IOException {
    Path file = folder.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(JSON.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(SentenceFile.read(file, SentenceFileTest::split)).hasSize(4);
  }

  @Test
  void aLineThatIsNotJsonIsNamed() {
    assertThatThrownBy(() -> read("a.jsonl", "{\"sentences\":[]}\n{broken"))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("a.jsonl, line 2 is not JSON: ");
  }

  @Test
  void whatIsNotTextIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), new byte[] {'a', (byte) 0xff});
    assertThatThrownBy(() -> SentenceFile.read(file, SentenceFileTest::split))
        .isInstanceOf(CharacterCodingException.class);
  }

  private List<String> read(String name, String content) throws IOException {
    return SentenceFile.read(
        Files.writeString(folder.resolve(name), content), SentenceFileTest::split);
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
  }
}
