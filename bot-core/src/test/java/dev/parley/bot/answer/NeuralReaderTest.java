package dev.parley.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Papers;
import dev.parley.bot.SharedModel;
import dev.parley.bot.SharedReader;
import dev.parley.bot.neural.PassageModel;
import dev.parley.bot.question.Question;
import dev.parley.bot.question.QuestionReader;
import dev.parley.bot.retrieval.Hit;
import dev.parley.bot.retrieval.LucenePassageIndex;
import dev.parley.bot.retrieval.MiniLmEncoder;
import dev.parley.bot.retrieval.ModelFiles;
import dev.parley.bot.retrieval.NativeLibraries;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.knowledge.Library;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The network here believes whatever has the word "cranes" in it, and knows nothing else. */
class NeuralReaderTest {

  private static final String SPOTTER = "/dev/parley/bot/neural/word-spotter.onnx";

  private static final NeuralReader READER =
      new NeuralReader(network(), new Calibration("word-spotter", 0, 1, 0, 0, 1));

  private static PassageModel network() {
    ModelFiles files = files();
    try {
      return new PassageModel(
          Path.of(NeuralReaderTest.class.getResource(SPOTTER).toURI()), files.tokenizer());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ModelFiles files() {
    return NativeLibraries.prepare(Path.of("target", "parley-data").toAbsolutePath());
  }

  @Test
  void theSentenceThatTheNetworkBelievesComesFirst() throws IOException {
    Question question = question("Why do the dockers strike?");

    Reading reading = READER.read(question, evidence(question));

    assertThat(reading.candidates().get(0).sentence().text())
        .isEqualTo(
            "The dockers are striking because the authority wants to replace crane drivers with"
                + " remote-controlled cranes.");
    assertThat(reading.candidates())
        .isSortedAccordingTo(Comparator.comparing(Candidate::confidence).reversed());
    assertThat(reading.confidence()).isGreaterThan(0.9);
  }

  @Test
  void evidenceThatTheNetworkDoesNotBelieveIsNoAnswer() throws IOException {
    Question question = question("Why do the dockers strike?");
    List<Hit> evidence = new ArrayList<>(evidence(question));
    evidence.removeIf(hit -> hit.passage().text().contains("cranes"));

    assertThat(evidence).isNotEmpty();
    assertThat(READER.read(question, evidence).confidence()).isLessThan(0.1);
  }

  @Test
  void withoutEvidenceThereIsNoAnswer() {
    Reading reading = READER.read(question("Why do the dockers strike?"), List.of());

    assertThat(reading).isEqualTo(new Reading(List.of(), 0));
  }

  @Test
  void whatThereIsNoTimeForIsNotRead() throws IOException {
    Question question = question("Why do the dockers strike?");
    Hit hit = evidence(question).get(0);
    List<Hit> much = Collections.nCopies(60, hit);

    List<Candidate> candidates = READER.read(question, much).candidates();

    int passages = candidates.size() / hit.passage().sentences().size();
    assertThat(passages).isBetween(5, 40);
  }

  @Test
  void sentencesWithoutWordsAreNoAnswer() throws IOException {
    Question question = question("Why do the dockers strike?");
    Library strange =
        Papers.library(
            Papers.article(
                "strange", "Strange", "Paper", "2024-05-15", "2024-05-14", "\u0301\u200b \u0301."));

    assertThat(SharedReader.get().read(question, evidence(question, strange)).confidence())
        .isLessThan(0.4);
  }

  private static Question question(String text) {
    return new QuestionReader(SharedModel.get()).read(text, Optional.empty());
  }

  private static List<Hit> evidence(Question question) throws IOException {
    return evidence(question, Papers.all());
  }

  private static List<Hit> evidence(Question question, Library library) throws IOException {
    try (LucenePassageIndex index =
        LucenePassageIndex.inMemory(new MiniLmEncoder(SharedModel.get()))) {
      index.update(library, PassageIndex.Progress.NONE);
      return index.search(question.toSearch(16));
    }
  }
}
