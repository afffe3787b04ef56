package dev.parley.bot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {

  @TempDir static Path data;

  static ModelFiles files;

  @BeforeAll
  static void prepare() {
    files = NativeLibraries.prepare(data);
  }

  @Test
  void theModelRunsFromTheUnpackedFiles() throws Exception {
    try (HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(files.tokenizer());
        OrtSession session =
            OrtEnvironment.getEnvironment().createSession(files.model().toString())) {
      assertThat(tokenizer.tokenize("Two words")).containsSubsequence("two", "words");
      assertThat(session.getInputNames()).contains("input_ids");
    }
    assertThat(Path.of(System.getProperty("onnxruntime.native.path"))).isDirectory();
    assertThat(Path.of(System.getProperty("RUST_LIBRARY_PATH"))).isRegularFile();
  }

  @Test
  void aSecondStartUnpacksNothing() throws IOException {
    FileTime longAgo = FileTime.from(Instant.EPOCH);
    for (Path file : filesUnder(data)) {
      Files.setLastModifiedTime(file, longAgo);
    }

    assertThat(NativeLibraries.prepare(data)).isEqualTo(files);

    assertThat(filesUnder(data))
        .allSatisfy(file -> assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo));
  }

  @Test
  void aFileOfTheWrongSizeIsUnpackedAgain(@TempDir Path other) throws IOException {
    Path folder = unpackTokenizerJson(other);
    Path file = folder.resolve("all-minilm-l6-v2-tokenizer.json");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, new byte[] {1, 2, 3});

    assertThat(unpackTokenizerJson(other)).isEqualTo(folder);

    assertThat(file).hasBinaryContent(whole);
  }

  @Test
  void manyAtOnceLeaveWholeFilesAndNothingElse(@TempDir Path other) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Path>> folders =
        Stream.generate(() -> threads.submit(() -> unpackTokenizerJson(other))).limit(8).toList();
    for (Future<Path> folder : folders) {
      assertThat(folder.get().resolve("all-minilm-l6-v2-tokenizer.json")).hasSize(711661);
    }
    threads.shutdown();

    assertThat(filesUnder(other)).hasSize(1);
  }

  @Test
  void whatAKilledProcessLeftBehindIsRemovedAndWhatARunningOneWritesIsNot(@TempDir Path other)
      throws IOException {
    Path folder = unpackTokenizerJson(other);
    Files.delete(folder.resolve("all-minilm-l6-v2-tokenizer.json"));
    Path leftBehind = Files.writeString(folder.resolve("a.tmp"), "half");
    Files.setLastModifiedTime(leftBehind, FileTime.from(Instant.EPOCH));
    Path running = Files.writeString(folder.resolve("b.tmp"), "half");

    unpackTokenizerJson(other);

    assertThat(leftBehind).doesNotExist();
    assertThat(running).exists();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamedWithWhatToDo(@TempDir Path other) throws IOException {
    Path inTheWay = Files.writeString(other.resolve("data"), "not a folder");

    assertThatThrownBy(() -> NativeLibraries.prepare(inTheWay))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot unpack onnxruntime into " + inTheWay)
        .hasMessageContaining("set PARLEY_DATA to a folder that can be written");
  }

  @Test
  void aMissingResourceIsNamed(@TempDir Path other) {
    assertThatThrownBy(() -> UnpackedFiles.folder(other, "library", List.of("/no/such.so")))
        .hasMessageContaining("there is no /no/such.so on the class path");
  }

  private static Path unpackTokenizerJson(Path parent) {
    return UnpackedFiles.folder(parent, "tokenizer", List.of("/all-minilm-l6-v2-tokenizer.json"));
  }

  private static List<Path> filesUnder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
