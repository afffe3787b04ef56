package dev.parley.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Replies;
import dev.parley.bot.channel.StoreException;
import dev.parley.bot.journal.Journal;
import dev.parley.bot.journal.Rating;
import dev.parley.bot.retrieval.IndexException;
import dev.parley.launcher.FakeCore;
import dev.parley.launcher.serve.Channel;
import dev.parley.launcher.serve.FakeChannel;
import dev.parley.launcher.serve.Shutdown;
import dev.parley.launcher.settings.Environment;
import dev.parley.launcher.wiring.Maintenance.IndexState;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program as its user meets it: arguments in; output, errors and exit status out. */
class CliTest {

  @TempDir Path folder;

  private final FakeCore core = new FakeCore();
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String input = "";
  private OutputStream target = out;
  private final FakeChannel channel = new FakeChannel("fake");
  private MeterRegistry registry;
  private List<Channel.Starter> channels = List.of(channel);
  private final Shutdown shutdown =
      new Shutdown(
          status -> {
            throw new AssertionError("halted with " + status);
          },
          Duration.ofDays(1));

  @Test
  void aQuestionIsAnsweredWithItsSources() {
    assertThat(run("ask", "Who?")).isZero();
    assertThat(out()).startsWith("The bridge reopened on 1 March 2024. [1]\n");
    assertThat(err()).isEmpty();
    assertThat(core.open).isZero();
  }

  @Test
  void aRefusalIsNoFailure() {
    assertThat(run("ask", "Why", "not?")).isZero();
    assertThat(out())
        .startsWith("I couldn't find that in the articles. The newest is from 2 March 2024.\n")
        .endsWith("\n\nYou could ask:\n  - Who?\n");
  }

  @Test
  void oneJsonObjectIsPrintedOnOneLine() {
    assertThat(run("ask", "--json", "Who?")).isZero();
    assertThat(out()).startsWith("{\"answered\":true,").containsPattern(",\"millis\":\\d+}\n$");
    assertThat(out().lines()).hasSize(1);
  }

  @Test
  void aBatchIsReadFromAFileOrFromStandardInput() throws IOException {
    String line = "{\"id\":\"ü\",\"turns\":[\"Who?\"]}\n";
    Path file = Files.writeString(folder.resolve("questions.jsonl"), line);
    assertThat(run("ask", "--json", "--batch", file.toString())).isZero();
    input = line + "broken\n";
    assertThat(run("ask", "--batch", "-")).isZero();
    assertThat(out().lines())
        .hasSize(3)
        .allMatch(answer -> answer.startsWith("{\"id\":\"ü\"") || answer.contains("\"error\":"));
    assertThat(core.open).isZero();
  }

  @Test
  void aBatchThatBringsItsEvidenceDoesNotOpenTheArticles() {
    input = "{\"turns\":[\"Who?\"],\"passages\":[{\"id\":\"p\",\"text\":\"x\"}]}";
    assertThat(run("ask", "--batch", "-")).isZero();
    assertThat(core.openedWith).isEmpty();
  }

  @Test
  void wrongUseIsOneLineAndStatusTwo() {
    assertWrong(
        "parley: ask something, such as: parley ask \"Who led the delegation?\"\n", "ask", " ");
    assertWrong(
        "parley: give either a question or --batch FILE, not both\n",
        "ask",
        "--batch",
        "-",
        "Who?");
    assertWrong(
        "parley: Unknown option: '--jsno'. Did you mean --json? (see parley ask --help)\n",
        "ask",
        "--jsno",
        "Who?");
    assertWrong(
        "parley: Unmatched argument at index 0: 'timelime'. Did you mean timeline? (see parley"
            + " --help)\n",
        "timelime");
    assertWrong("parley: Missing required parameter: 'FILE' (see parley eval --help)\n", "eval");
    assertWrong("parley: No such time: ..\n", "timeline", "..");
  }

  @Test
  void aQuestionNeedsNoCommand() {
    assertThat(run("Who?")).isZero();
    assertThat(run("--knowledge", "/there", "Why", "not?")).isZero();
    assertThat(out())
        .startsWith("The bridge reopened on 1 March 2024. [1]\n")
        .contains("\nI couldn't find that in the articles.");
    assertThat(core.openedWith.get(1).knowledge()).isEqualTo(Path.of("/there"));
  }

  @Test
  void whatIsNearlyACommandIsNoQuestion() {
    assertWrong(
        "parley: Unmatched arguments from index 0: 'timelien', '2025-02'. Did you mean timeline?"
            + " (see parley --help)\n",
        "timelien",
        "2025-02");
  }

  @Test
  void helpListsTheCommandsOrExplainsOne() {
    assertThat(run("help")).isZero();
    assertThat(out()).startsWith("Usage: parley ").contains("  ask ", "  doctor ");
    out.reset();
    assertThat(run("help", "timeline")).isZero();
    assertThat(out()).startsWith("Usage: parley timeline ");
    out.reset();
    assertWrong("parley: there is no command \"me\" (see parley help)\n", "help", "me");
  }

  @Test
  void aGreetingIsNoError() {
    core.greeting = "Hello!";
    assertThat(run("ask", "Hello!")).isZero();
    assertThat(out()).isEqualTo("Hello. Ask me something.\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void withoutACommandTheCommandsAreListed() {
    assertThat(run()).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err()).startsWith("Usage: parley ").contains("  ask ", "  doctor ");
  }

  @Test
  void aBadSettingIsOneLineAndStatusTwo() {
    environment.put("PARLEY_LINKS", "mine");
    assertWrong("parley: PARLEY_LINKS is \"mine\": it must be one of public, own.\n", "sources");
  }

  @Test
  void helpNeedsNoSettings() {
    environment.put("PARLEY_LINKS", "mine");
    assertThat(run("ask", "--help")).isZero();
    assertThat(out()).startsWith("Usage: parley ask ");
  }

  @Test
  void aFailureIsOneLineAndStatusOne() {
    core.failure = new IndexException("The index is full:\nmake room.", new IOException());
    assertThat(run("ask", "Who?")).isEqualTo(1);
    assertThat(err()).isEqualTo("parley: The index is full: make room.\n");
    assertThat(out()).isEmpty();
  }

  @Test
  void debugShowsWhereAFailureCameFrom() {
    core.failure = new IllegalStateException("odd\u001B[2J");
    assertThat(run("ask", "Who?")).isEqualTo(1);
    assertThat(err())
        .isEqualTo(
            "parley: this should not have happened: java.lang.IllegalStateException: odd�[2J"
                + " (--debug shows where)\n");
    assertThat(run("ask", "--debug", "Who?")).isEqualTo(1);
    assertThat(err())
        .contains(
            "  java.lang.IllegalStateException: odd�[2J\n  at dev.parley.launcher.cli.CliTest");
  }

  @Test
  void aFileThatIsMissingOrNotTextIsNamed() throws IOException {
    assertThat(run("eval", "/no/such/file")).isEqualTo(1);
    assertThat(err()).isEqualTo("parley: /no/such/file: there is no such file\n");
    err.reset();
    Path file = Files.write(folder.resolve("bad.jsonl"), new byte[] {(byte) 0xff});
    assertThat(run("eval", file.toString())).isEqualTo(1);
    assertThat(err()).isEqualTo("parley: the input is not UTF-8\n");
    err.reset();
    assertThat(run("ask", "--batch", folder.toString())).isEqualTo(1);
    assertThat(err()).isEqualTo("parley: " + folder + ": this is a folder and not a file\n");
  }

  @Test
  void anotherFolderOfArticlesIsTaken() {
    environment.put("PARLEY_KNOWLEDGE", "/from/environment");
    run("sources");
    run("sources", "--knowledge", "/after");
    run("--knowledge", "/before", "sources");
    assertThat(core.openedWith)
        .extracting(settings -> settings.knowledge().toString())
        .containsExactly("/from/environment", "/after", "/before");
  }

  @Test
  void theTimelineAndTheSourcesAreShownOrPrintedAsJson() {
    run("timeline", "bridge");
    assertThat(out()).startsWith("June 2023     Repairs began. [2]\n");
    run("sources");
    run("timeline", "--json");
    run("sources", "--json");
    assertThat(out().lines()).anyMatch(line -> line.startsWith("{\"rows\":["));
    assertThat(out().lines()).anyMatch(line -> line.startsWith("{\"sources\":["));
    assertThat(out().lines()).contains("Harbour bridge reopens");
  }

  @Test
  void aConversationCanBePipedIn() {
    input = "Why?\nAnd then?\n";
    assertThat(run("chat")).isZero();
    assertThat(out())
        .startsWith("I couldn't find that in the articles.")
        .endsWith("you asked: Why?\n\n");
  }

  @Test
  void chatsAreServedUntilTheEndIsRequested() {
    channel.atStart = () -> shutdown.request(143);
    assertThat(run("serve", "--knowledge", "/there")).isZero();
    assertThat(core.openedWith)
        .extracting(settings -> settings.knowledge().toString())
        .containsExactly("/there");
    assertThat(channel.bot).isNotNull();
    assertThat(channel.stopped).isTrue();
    assertThat(core.open).isZero();
    assertThat(out() + err()).isEmpty();
  }

  @Test
  void whatIsNotAnsweredWhileServingIsListed() {
    environment.put("PARLEY_DATA", folder.toString());
    assertThat(run("feedback")).isZero();
    assertThat(out()).isEqualTo("There is none.\n");
    assertThat(folder).isEmptyDirectory();
    out.reset();
    channel.atStart =
        () -> {
          core.listener.replied("telegram", "Who paid?", Replies.refusal(), Map.of());
          assertThat(run("feedback")).isZero();
          shutdown.request(143);
        };
    run("serve");
    assertThat(out())
        .matches(
            """
            WHEN              CHANNEL   WHAT        QUESTION
            \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  telegram  unanswered  Who paid\\?
            """);
  }

  @Test
  void whatServingCountsIsOfItsArticles() {
    channel.atStart = () -> shutdown.request(143);
    run("serve");
    assertThat(registry.get("parley.articles").gauge().value()).isZero();
    assertThat(registry.get("parley.index.size").gauge().value()).isEqualTo(7);
    assertThat(registry.get("parley.stage").tag("stage", "search").timer().count()).isZero();
  }

  @Test
  void feedbackIsChosenByKindTimeAndNumber() {
    environment.put("PARLEY_DATA", folder.toString());
    Journal journal = new Journal(folder);
    journal.unanswered("slack", "Who paid?", 0.25);
    journal.rated("slack", "1", "Ann", "Who met?", Rating.GOOD);

    assertThat(feedback("--unanswered")).contains("Who paid?").doesNotContain("Who met?");
    assertThat(feedback("--ratings")).contains("Who met?").doesNotContain("Who paid?");
    assertThat(feedback("--since", "1h")).contains("Who met?", "Who paid?");
    assertThat(feedback("--since", "7d")).contains("Who met?", "Who paid?");
    assertThat(feedback("--since", "2024-02-29")).contains("Who met?", "Who paid?");
    assertThat(feedback("--since", "9999-01-01")).isEqualTo("There is none.\n");
    assertThat(feedback("--limit", "1").lines())
        .hasSize(4)
        .last()
        .asString()
        .isEqualTo("1 more: --limit 2 shows all");
    assertThat(feedback("--json", "--unanswered"))
        .matches(
            "\\{\"entries\":\\[\\{\"at\":\"[^\"]+Z\",\"channel\":\"slack\",\"kind\":\"unanswered\","
                + "\"question\":\"Who paid\\?\",\"confidence\":0.25}]}\n");
    assertThat(feedback("--json", "--since", "9999-01-01")).isEqualTo("{\"entries\":[]}\n");
  }

  private String feedback(String... options) {
    out.reset();
    assertThat(run(Stream.concat(Stream.of("feedback"), Stream.of(options)).toArray(String[]::new)))
        .isZero();
    return out();
  }

  @Test
  void aTokenThatSomebodyHasPastedIsShownToNobody() {
    environment.put("PARLEY_DATA", folder.toString());
    String token = "123456789:" + "Ab_1-".repeat(7);
    new Journal(folder).unanswered("slack", "Is " + token + " \"good\"?", 0.25);

    assertThat(feedback()).endsWith("Is *** \"good\"?\n");
    assertThat(feedback("--json")).contains("\"question\":\"Is *** \\\"good\\\"?\",");
  }

  @Test
  void feedbackThatCannotBeMeantIsWrongUse() {
    assertWrong(
        "parley: give either --unanswered or --ratings; without them both are shown\n",
        "feedback",
        "--unanswered",
        "--ratings");
    assertWrong(
        "parley: --since is \"soon\": write it as 7d, 12h or a date such as 2025-04-11\n",
        "feedback",
        "--since",
        "soon");
    assertWrong("parley: --limit is 0: it must be at least 1\n", "feedback", "--limit", "0");
  }

  @Test
  void whoIsToldToStopWhileItReadsTheArticlesServesNobody() {
    core.atOpening = () -> shutdown.request(143);
    assertThat(run("serve")).isZero();
    assertThat(channel.bot).isNull();
    assertThat(core.open).isZero();
  }

  @Test
  void aServerLogsMoreThanOtherCommandsUnlessToldOtherwise() {
    Logger log = LoggerFactory.getLogger("dev.parley");
    channel.atStart = () -> shutdown.request(143);
    environment.put("PARLEY_LOG_LEVEL", "error");
    run("serve");
    assertThat(log.isWarnEnabled()).isFalse();
    environment.clear();
    run("serve");
    assertThat(log.isInfoEnabled()).isTrue();
    run("sources");
    assertThat(log.isInfoEnabled()).isFalse();
  }

  @Test
  void aPortThatIsTakenIsOneLineAndNothingConnects() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("PARLEY_PORT", "" + taken.getLocalPort());
      assertThat(run("serve")).isEqualTo(1);
      assertThat(err())
          .isEqualTo(
              "parley: cannot listen at 127.0.0.1:%d (Address already in use): free the port, or set PARLEY_PORT to another one, or PARLEY_HOST to an address of this machine\n"
                  .formatted(taken.getLocalPort()));
    }
    assertThat(channel.bot).isNull();
    assertThat(core.open).isZero();
  }

  @Test
  void recordsThatAreInUseAreOneLine() {
    channel.atStart =
        () -> {
          throw new StoreException("telegram.mv.db is in use: stop the other Parley", null);
        };
    assertThat(run("serve")).isEqualTo(1);
    assertThat(err()).isEqualTo("parley: telegram.mv.db is in use: stop the other Parley\n");
    assertThat(core.open).isZero();
  }

  @Test
  void noFailureShowsTheToken() {
    environment.put("TELEGRAM_BOT_TOKEN", "1:ABC");
    core.failure = new IllegalStateException("GET /bot1:ABC/getMe");
    assertThat(run("ask", "--debug", "Who?")).isEqualTo(1);
    assertThat(err())
        .contains(
            "parley: this should not have happened: java.lang.IllegalStateException: GET"
                + " /bot***/getMe",
            "  java.lang.IllegalStateException: GET /bot***/getMe\n  at ")
        .doesNotContain("ABC");
    environment.put("PARLEY_LINKS", "7123456789:AAF0abc_defghijklmnopqrstuvwxyz-0123");
    assertWrong("parley: PARLEY_LINKS is \"***\": it must be one of public, own.\n", "sources");
  }

  @Test
  void anImportWritesAnArticleFileAndReportsWhatItFound() throws IOException {
    Path saved =
        Files.writeString(
            folder.resolve("saved.txt"),
            """
            Harbour bridge reopens

            The bridge reopened on Friday after nine months of repairs to its deck and its piers.

            Mayor Ida Holm cut the ribbon in front of two hundred people who had come to see it.
            """);
    Path articles = folder.resolve("articles");
    String[] args = {
      "import",
      saved.toString(),
      "--knowledge",
      articles.toString(),
      "--id",
      "bridge",
      "--published",
      "2024-03-02",
      "--published-basis",
      "inferred"
    };
    assertThat(run(args)).isZero();
    assertThat(out())
        .startsWith(articles.resolve("bridge.md") + "\n  found     ")
        .contains("  found     id: bridge (")
        .contains("published: 2024-03-02");
    assertThat(articles.resolve("bridge.md"))
        .content()
        .contains("id: bridge\n", "published-basis: inferred\n", "\nMayor Ida Holm cut the ribbon");
    assertThat(run(args)).isEqualTo(1);
    assertThat(err())
        .isEqualTo(
            "parley: "
                + articles.resolve("bridge.md")
                + " is there already: choose another --id, or --replace it with its notes\n");
    try (var files = Files.list(articles)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aSourceThatCannotBeImportedKeepsNoOtherFromIt() throws IOException {
    Path saved =
        Files.writeString(
            folder.resolve("saved.txt"),
            "Ferry stops\n\nThe ferry stopped on Monday because of the ice in the harbour.\n");
    Path articles = folder.resolve("articles");
    assertThat(run("import", "--knowledge", articles.toString(), "/no/such/file", saved.toString()))
        .isEqualTo(1);
    assertThat(err()).isEqualTo("parley: /no/such/file is not a file: check its name\n");
    assertThat(out()).startsWith(articles.toString());
  }

  @Test
  void whatIsWrongWithAHintIsSaidBeforeAnythingIsImported() {
    assertWrong(
        "parley: --id, --title and --url are of one article: import it by itself\n",
        "import",
        "a",
        "b",
        "--id",
        "c");
    assertWrong(
        "parley: \"soon\" is not a date: write it as 2025-04-11 or 2025-04-11T08:53\n",
        "import",
        "a",
        "--published",
        "soon");
  }

  @Test
  void theIndexIsRebuiltOrVerified() {
    assertThat(run("index")).isZero();
    assertThat(run("index", "--verify")).isZero();
    assertThat(out())
        .isEqualTo(
            "Indexed 2 articles, 3 passages.\nThe index is sound: 2 articles, 3 passages.\n");
    core.state = new IndexState(2, 3, "1 passage is missing: run parley index");
    assertThat(run("index", "--verify")).isEqualTo(1);
    assertThat(err()).isEqualTo("parley: 1 passage is missing: run parley index\n");
  }

  @Test
  void theDoctorSaysHowThingsAreAndFailsWhenSomethingIsWrong() {
    environment.put("PARLEY_DATA", folder.toString());
    assertThat(run("doctor")).isEqualTo(1);
    assertThat(out())
        .contains("ok   index      2 articles, 3 passages\n")
        .contains("FIX  knowledge  no articles in /parley/knowledge/articles");
  }

  @Test
  void anEvaluationPrintsItsFigures() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("q.jsonl"), "{\"id\":\"a\",\"turns\":[\"Who?\"],\"answerable\":true}\n");
    assertThat(run("eval", file.toString())).isZero();
    assertThat(out())
        .isEqualTo(
            """
            questions 1
            refused though answerable 0/1 = 0.0%
            answers with a citation 100.0%   mean length 14 words
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask",
        "chat",
        "serve",
        "timeline",
        "sources",
        "feedback",
        "import",
        "index",
        "eval",
        "bench",
        "doctor"
      })
  void everyCommandShowsExamples(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out()).contains("Examples:\n  ", "parley " + command);
  }

  @Test
  void theProcessThatAskIsMeasuredAgainstIsThereButNotShown() {
    assertThat(run("embed", "a", "text")).isZero();
    assertThat(out()).isEqualTo("384\n");
    out.reset();
    run("--help");
    assertThat(out()).contains("  bench ").doesNotContain("embed ");
  }

  @Test
  void theVersionIsTheOneThatWasBuilt() {
    assertThat(run("--version")).isZero();
    assertThat(out()).matches("parley \\d+\\.\\d+\\.\\d+\\S* \\(Java \\S+\\)\n");
  }

  @Test
  void aReaderThatGoesAwayEndsTheBatchQuietly() {
    target = failing("Broken pipe");
    input = "{\"turns\":[\"Who?\"]}\n".repeat(3);
    assertThat(run("ask", "--batch", "-")).isZero();
    assertThat(err()).isEmpty();
    assertThat(core.open).isZero();
  }

  @Test
  void outputThatCannotBeWrittenIsAFailure() {
    target = failing("No space left on device");
    assertThat(run("ask", "Who?")).isEqualTo(1);
    assertThat(err()).isEqualTo("parley: the output cannot be written: No space left on device\n");
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  private void assertWrong(String message, String... args) {
    err.reset();
    assertThat(run(args)).isEqualTo(2);
    assertThat(err()).isEqualTo(message);
    assertThat(out()).isEmpty();
  }

  private int run(String... args) {
    Map<String, String> values = new HashMap<>(Map.of("PARLEY_PORT", "0"));
    values.putAll(environment);
    CommandContext context =
        new CommandContext(
            () -> new Environment(values).settings(Path.of("/parley"), Path.of("/home/ada")),
            core,
            core,
            (settings, used) -> {
              registry = used;
              return channels;
            },
            shutdown,
            Path.of("/parley/parley"),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            Display.NONE);
    return Cli.run(context, target, err, args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
