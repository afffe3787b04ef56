package dev.parley.launcher.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * A file of texts to take sentences from, plain or compressed ({@code .gz}): prose, or one JSON
 * object a line with {@code "sentences":["…"]} or {@code "passages":[{"text":"…"}]}.
 */
final class SentenceFile {

  /** Reading more only costs time: these hold many more sentences than are taken. */
  private static final long MOST_CHARS = 20_000_000;

  private static final JsonMapper JSON = new JsonMapper();

  private SentenceFile() {}

  /**
   * The sentences, in the order of the file.
   *
   * @param split splits prose
   * @throws BenchException when a line of a JSON file cannot be read
   * @throws IOException when the file cannot be read, or is not UTF-8
   */
  static List<String> read(Path file, Function<String, List<String>> split) throws IOException {
    List<String> sentences = new ArrayList<>();
    long chars = 0;
    try (BufferedReader lines = open(file)) {
      String line = lines.readLine();
      for (int number = 1; line != null && chars < MOST_CHARS; number++) {
        chars += line.length();
        texts(file, number, line).flatMap(t -> split.apply(t).stream()).forEach(sentences::add);
        line = lines.readLine();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return sentences;
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
      return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static Stream<String> texts(Path file, int number, String line) {
    if (!line.startsWith("{")) {
      return Stream.of(line);
    }
    try {
      JsonNode json = JSON.readTree(line);
      return Stream.concat(
              stream(json.path("sentences")),
              stream(json.path("passages")).map(passage -> passage.path("text")))
          .map(JsonNode::asText);
    } catch (JsonProcessingException e) {
      throw new BenchException(
          "%s, line %d is not JSON: %s".formatted(file, number, e.getOriginalMessage()));
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
