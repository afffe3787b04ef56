package dev.parley.training.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads questions on news that were written for training. Of each text a line {@code # title}, a
 * line a sentence with its number, and a line a question:
 *
 * <pre>
 * ? who won | 2,7 | words of sentence 2
 * ? did it rain | 4 | yes
 * ? who came second | - | unasked detail
 * </pre>
 */
public final class NewsQuestions {

  /** The set of these examples. */
  static final String SET = "own_news";

  private static final String UNANSWERED = "-";

  private NewsQuestions() {}

  /**
   * The questions of a file, each with its whole text.
   *
   * @throws IllegalArgumentException when a line is none of these, or names a sentence that is not
   *     there; its message has the line
   */
  public static List<Example> read(Path file) {
    try {
      return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static List<Example> parse(List<String> lines) {
    List<Example> examples = new ArrayList<>();
    String title = "";
    List<String> sentences = List.of();
    for (String line : lines) {
      if (line.startsWith("# ")) {
        title = line.substring(2).strip();
        sentences = new ArrayList<>();
      } else if (line.startsWith((sentences.size() + 1) + ". ")) {
        sentences.add(line.substring(line.indexOf(' ')).strip());
      } else if (line.startsWith("? ")) {
        examples.add(question(line, title, sentences));
      } else if (!line.isBlank()) {
        throw new IllegalArgumentException("illegal line: " + line);
      }
    }
    return examples;
  }

  private static Example question(String line, String title, List<String> sentences) {
    String[] parts = line.substring(2).split("\\|", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("illegal question: " + line);
    }
    String where = parts[1].strip();
    String what = parts[2].strip();
    if (where.equals(UNANSWERED)) {
      return new Example(
          parts[0].strip(),
          title,
          sentences,
          Collections.nCopies(sentences.size(), 0),
          Optional.empty(),
          false,
          SET,
          what);
    }
    return new Example(
        parts[0].strip(),
        title,
        sentences,
        labels(line, where, sentences.size()),
        Optional.of(what),
        true,
        SET,
        "span");
  }

  private static List<Integer> labels(String line, String where, int sentences) {
    List<Integer> labels = new ArrayList<>(Collections.nCopies(sentences, 0));
    try {
      Arrays.stream(where.split(","))
          .map(number -> Integer.parseInt(number.strip()))
          .forEach(number -> labels.set(number - 1, 1));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("illegal sentence: " + line, e);
    }
    return labels;
  }
}
