package dev.parley.launcher.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.bot.observe.ReplyListener;
import dev.parley.launcher.FakeCore;
import dev.parley.launcher.batch.Batch;
import dev.parley.launcher.settings.Environment;
import dev.parley.launcher.settings.Settings;
import dev.parley.launcher.wiring.RunningBot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  @Test
  void theReportNamesEveryMissAndGivesTheFigures() {
    assertThat(
            report(
                """
                {"id":"a","turns":["Who?"],"kind":"who","answerable":true,"must":["REOPENED","1 march"],"cites":["leaflet"],"gold":["The bridge reopened on Friday."]}
                {"id":"b","turns":["Who?"],"kind":"who","answerable":true,"must":["nine"],"mustNot":["months"]}

                {"id":"c","turns":["Why?"],"kind":"why","answerable":true,"must":["x"]}
                {"id":"d","turns":["Why not?"],"kind":"why","answerable":false}
                {"id":"e","turns":["Who?"],"kind":"why","answerable":false}
                """))
        .isEqualTo(
            """
            MISSED   b Who? -> The bridge reopened on 1 March 2024. [1] Repairs took nine months. [1][2]
            MISSED   c Why? -> I couldn't find that in the articles. The newest is from 2 March 2024.
            ANSWERED e Who? -> The bridge reopened on 1 March 2024. [1] Repairs took nine months. [1][2]
            kind             questions as wanted    refused wrongly
            who                      2         1                  0
            why                      3         1                  1
            questions 5
            right 1/3 = 33.3%
            refused though answerable 1/3 = 33.3%
            refused, and rightly 1/2 = 50.0%
            not surely answered, and rightly 1/2 = 50.0%
            balanced accuracy of answering or refusing 58.3%   AUROC of confidence 0.583
            sure, and right 1/3 = 33.3%
            answers with a citation 100.0%   mean length 14 words
            gold sentences quoted: precision 0.500 recall 1.000 F1 0.667 (over 1 answered)
            """);
  }

  @Test
  void figuresThatQuestionsDoNotAskForAreLeftOut() {
    assertThat(report("{\"id\":\"a\",\"turns\":[\"Why?\"],\"answerable\":true}"))
        .isEqualTo(
            """
            MISSED   a Why? -> I couldn't find that in the articles. The newest is from 2 March 2024.
            questions 1
            refused though answerable 1/1 = 100.0%
            """);
  }

  @Test
  void theLastTurnIsTheQuestion() {
    assertThat(report("{\"id\":\"a\",\"turns\":[\"Who?\",\"When?\"],\"answerable\":true}"))
        .startsWith("MISSED   a When? -> Before that you asked: Who?\n");
  }

  @Test
  void aLineThatCannotBeScoredIsNamed() {
    assertBad("no json", "line 1 is not JSON: ");
    assertBad(
        "{\"id\":\"a\",\"turns\":[\"Who?\"]}",
        "line 1: a question needs \"id\", \"turns\" and \"answerable\".");
    assertBad(
        "\n{\"id\":\"a\",\"turns\":[\"Who?\"],\"answerable\":true,\"must\":[\"(\"]}",
        "line 2: \"(\" is no expression: ");
    assertBad("\n\n", "the file holds no questions.");
  }

  private static void assertBad(String file, String message) {
    assertThatThrownBy(() -> report(file))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith(message);
  }

  private static String report(String file) {
    FakeCore core = new FakeCore();
    Settings settings =
        new Environment(Map.of()).settings(Path.of("/parley"), Path.of("/home/ada"));
    try (RunningBot bot = core.overFolder(settings, ReplyListener.NONE, (done, total) -> {})) {
      Batch batch = new Batch(() -> bot, articles -> core.overPassages(settings, articles));
      return Evaluation.run(file.lines().toList(), batch, done -> {}).report();
    }
  }

  @Test
  void confidenceThatSeparatesWellHasAHighAuroc() {
    assertThat(auroc(List.of(0.9, 0.8), List.of(0.1, 0.2))).isEqualTo(1);
    assertThat(auroc(List.of(0.1), List.of(0.9))).isEqualTo(0);
    assertThat(auroc(List.of(0.5, 0.9), List.of(0.5))).isEqualTo(0.75);
    assertThat(auroc(List.of(0.5), List.of())).isNaN();
  }

  private static double auroc(List<Double> answerable, List<Double> unanswerable) {
    List<Outcome> outcomes =
        Stream.concat(
                answerable.stream().map(confidence -> outcome(true, confidence)),
                unanswerable.stream().map(confidence -> outcome(false, confidence)))
            .toList();
    return new Figures(outcomes).auroc();
  }

  private static Outcome outcome(boolean answerable, double confidence) {
    return new Outcome(
        question(answerable, List.of()), true, true, "", Set.of(), List.of(), confidence);
  }

  private static GoldQuestion question(boolean answerable, List<String> gold) {
    return new GoldQuestion(
        "id", "Who?", "", answerable, List.<Pattern>of(), List.of(), Set.of(), gold);
  }

  @Test
  void aQuoteCountsWhenItIsAGoldSentenceOrPartOfOne() {
    Outcome outcome =
        new Outcome(
            question(true, List.of("One two three four.", "Five six.")),
            true,
            true,
            "",
            Set.of(),
            List.of("two three", "One two three four", "seven"),
            1);
    assertThat(outcome.recall()).isEqualTo(0.5);
    assertThat(outcome.precision()).isEqualTo(2.0 / 3, within(1e-9));
  }

  @Test
  void wordsAreCountedAsOftenAsTheyOccur() {
    assertThat(Words.of("Größe x_1, ½ don't")).containsExactly("größe", "x_1", "½", "don", "t");
    assertThat(Words.overlap("the cat", "The the cat cat")).isEqualTo(0.5);
    assertThat(Words.overlap("the", "")).isZero();
  }
}
