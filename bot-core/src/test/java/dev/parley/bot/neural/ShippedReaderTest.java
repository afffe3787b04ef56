package dev.parley.bot.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.bot.answer.Calibration;
import dev.parley.bot.retrieval.ModelFiles;
import dev.parley.bot.retrieval.NativeLibraries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The network that comes along is the one whose scores were recorded. */
class ShippedReaderTest {

  /** Processors add up products of 8 bits in different orders; a quarter changes few answers. */
  private static final double ROUNDING = 0.25;

  private static ModelFiles files;
  private static PassageModel model;
  private static JsonNode recorded;

  @BeforeAll
  static void load() throws IOException {
    files = NativeLibraries.prepare(Path.of("target", "parley-data").toAbsolutePath());
    model = new PassageModel(files.reader(), files.tokenizer());
    try (InputStream in = ShippedReaderTest.class.getResourceAsStream("reader-scores.json")) {
      recorded = new ObjectMapper().readTree(in);
    }
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void itsFileIsWhole() throws Exception {
    byte[] network = Files.readAllBytes(files.reader());
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(network)))
        .isEqualTo(recorded.path("sha256").textValue());
  }

  @Test
  void itsCalibrationWasFittedToIt() {
    assertThat(Calibration.shipped().network()).isEqualTo(recorded.path("sha256").textValue());
  }

  @Test
  void aPassageIsReadTheSameWhateverIsReadWithIt() {
    JsonNode one = recorded.path("questions").get(0);
    String asked = one.path("question").textValue();
    PassageModel.Text text = new PassageModel.Text(one.path("title").textValue(), texts(one));
    PassageModel.Text other = new PassageModel.Text("", List.of("It rained. ".repeat(40)));

    List<PassageScores> scores = model.read(asked, List.of(text, other, text), Integer.MAX_VALUE);

    assertThat(scores.get(0))
        .isEqualTo(read(asked, one.path("title").textValue(), texts(one)))
        .isEqualTo(scores.get(2));
  }

  @Test
  void itGivesTheRecordedScores() {
    assertThat(recorded.path("questions")).hasSizeGreaterThan(8);
    for (JsonNode question : recorded.path("questions")) {
      String asked = question.path("question").textValue();
      PassageScores scores = read(asked, question.path("title").textValue(), texts(question));
      JsonNode wanted = question.path("scores");
      assertThat(scores.answers())
          .as(asked)
          .isCloseTo(wanted.path("answers").doubleValue(), within(ROUNDING));
      for (int i = 0; i < scores.sentences().size(); i++) {
        JsonNode sentence = wanted.path("sentences").path(i);
        assertThat(scores.sentences().get(i).answers())
            .as(asked)
            .isCloseTo(sentence.path("answers").doubleValue(), within(ROUNDING));
        assertThat(scores.sentences().get(i).words())
            .as(asked)
            .isCloseTo(sentence.path("words").doubleValue(), within(2 * ROUNDING));
      }
    }
  }

  @Test
  void itTellsTheSentenceThatAnswersFromThoseThatOnlyLookLikeIt() {
    List<String> sentences =
        List.of(
            "Striking dockers and the port authority met on Tuesday in Marlow.",
            "The dockers were led by Ruth Adeyemi, who has worked there since 2003.",
            "Colin Marsh spoke for the port authority.",
            "A first meeting in April had ended without a result.");

    PassageScores scores = read("who was the head of the dockers' side", "Dock talks", sentences);

    List<Double> answers = scores.sentences().stream().map(SentenceScore::answers).toList();
    assertThat(answers.get(1))
        .isGreaterThan(answers.get(0) + 1)
        .isGreaterThan(answers.get(2) + 1)
        .isGreaterThan(answers.get(3) + 1);
    SentenceScore answer = scores.sentences().get(1);
    assertThat(sentences.get(1).substring(answer.start(), answer.end())).contains("Ruth Adeyemi");
    assertThat(scores.answers())
        .isGreaterThan(read("What do the dockers earn?", "Dock talks", sentences).answers() + 1);
  }

  private static PassageScores read(String question, String title, List<String> sentences) {
    return model
        .read(question, List.of(new PassageModel.Text(title, sentences)), Integer.MAX_VALUE)
        .get(0);
  }

  private static List<String> texts(JsonNode question) {
    List<String> texts = new ArrayList<>();
    question.path("sentences").forEach(text -> texts.add(text.textValue()));
    return texts;
  }
}
