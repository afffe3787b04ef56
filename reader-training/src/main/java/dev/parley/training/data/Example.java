package dev.parley.training.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.text.PassagePacker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question with a passage, as one line of the training data says it.
 *
 * @param title the text's title, or empty
 * @param labels for each sentence 1 where it answers, 0 where not, -1 where that is not known
 * @param answer words of the passage, or "yes" or "no"; empty where there is none or it is unknown
 * @param answerable whether the passage holds the answer
 * @param set where it comes from
 * @param kind how its label came about
 */
public record Example(
    String question,
    String title,
    List<String> sentences,
    List<Integer> labels,
    Optional<String> answer,
    boolean answerable,
    String set,
    String kind) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public Example {
    sentences = List.copyOf(sentences);
    labels = List.copyOf(labels);
    if (sentences.size() != labels.size()) {
      throw new IllegalArgumentException(
          "illegal labels: %d for %d sentences".formatted(labels.size(), sentences.size()));
    }
  }

  /** The answer, where it is words of the passage. */
  public Optional<String> quotedAnswer() {
    return answer.filter(words -> !words.equals("yes") && !words.equals("no"));
  }

  /** Reads the lines of a gzipped file; those without a question or a sentence are left out. */
  public static List<Example> read(Path file) {
    List<Example> examples = new ArrayList<>();
    try (BufferedReader lines = TextFile.open(file)) {
      String line;
      while ((line = lines.readLine()) != null) {
        Example example = parse(line);
        if (!example.question().isEmpty() && !example.sentences().isEmpty()) {
          examples.add(example);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return examples;
  }

  static Example parse(String line) throws IOException {
    JsonNode node = JSON.readTree(line);
    List<String> sentences = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int i = 0; i < node.path("sentences").size(); i++) {
      String text = node.path("sentences").get(i).asText().strip();
      if (!text.isEmpty()) {
        sentences.add(text);
        labels.add(node.path("labels").get(i).asInt());
      }
    }
    return new Example(
        node.path("question").asText().strip(),
        node.path("title").asText("").replace('_', ' ').strip(),
        sentences,
        labels,
        Optional.ofNullable(node.path("answer").textValue()).filter(text -> !text.isBlank()),
        node.path("answerable").asBoolean(),
        node.path("set").asText(),
        node.path("kind").asText());
  }

  /** The passage as an article of its own. */
  public Document document(String id) {
    Article article =
        Article.of(id, title.isEmpty() ? "Untitled" : title, String.join(" ", sentences));
    List<Sentence> cut = new ArrayList<>();
    int start = 0;
    for (String text : sentences) {
      int end = start + text.length();
      cut.add(new Sentence(article, cut.size(), 0, start, end, List.of(), Optional.empty()));
      start = end + 1;
    }
    return new Document(article, cut, new PassagePacker().pack(cut));
  }

  /** The same passage, asked something else. */
  public Example withQuestion(String newQuestion) {
    return new Example(newQuestion, title, sentences, labels, answer, answerable, set, kind);
  }

  Example withoutTitle() {
    return new Example(question, "", sentences, labels, answer, answerable, set, kind);
  }
}
