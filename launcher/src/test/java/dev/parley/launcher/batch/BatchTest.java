package dev.parley.launcher.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.bot.Answer;
import dev.parley.bot.ConversationId;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Reply;
import dev.parley.bot.observe.ReplyListener;
import dev.parley.bot.retrieval.IndexHealth;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Library;
import dev.parley.launcher.FakeCore;
import dev.parley.launcher.render.JsonLine;
import dev.parley.launcher.settings.Environment;
import dev.parley.launcher.settings.Settings;
import dev.parley.launcher.wiring.RunningBot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BatchTest {

  private static final Settings SETTINGS =
      new Environment(Map.of()).settings(Path.of("/parley"), Path.of("/home/ada"));

  private final FakeCore core = new FakeCore();

  @Test
  void everyLineGetsItsAnswerInOrder() throws IOException {
    List<ObjectNode> output =
        run("{\"id\":\"a\",\"turns\":[\"Who?\"]}\n\n  \n{\"id\":2,\"turns\":[\"Why?\"]}\n");
    assertThat(output).hasSize(2);
    assertThat(output.get(0).get("id").textValue()).isEqualTo("a");
    assertThat(output.get(0).get("answered").booleanValue()).isTrue();
    assertThat(output.get(0).get("millis").isIntegralNumber()).isTrue();
    assertThat(output.get(1).get("id").intValue()).isEqualTo(2);
    assertThat(output.get(1).get("answered").booleanValue()).isFalse();
    assertThat(output.get(1).has("error")).isFalse();
  }

  @Test
  void earlierTurnsAreAskedFirstInAConversationOfTheirOwn() throws IOException {
    List<ObjectNode> output = run("{\"turns\":[\"Who?\",\"And why?\"]}\n{\"turns\":[\"Who?\"]}\n");
    assertThat(output.get(0).get("text").textValue()).isEqualTo("Before that you asked: Who?");
    assertThat(output.get(1).get("answered").booleanValue()).isTrue();
  }

  @Test
  void aLineThatCannotBeAskedSaysWhyAndTheNextGoesOn() throws IOException {
    assertThat(error("no json")).startsWith("line 1: this line is not JSON: ");
    assertThat(error("[1]")).isEqualTo("line 1: this line is not a JSON object");
    assertThat(error("{\"turns\":[\"a\"]} x")).startsWith("line 1: this line is not JSON: ");
    assertThat(error("{\"id\":{},\"turns\":[\"a\"]}"))
        .isEqualTo("line 1: \"id\" must be a string or a number");
    for (String turns : List.of("", ",\"turns\":[]", ",\"turns\":\"Who?\"")) {
      assertThat(error("{\"id\":\"x\"" + turns + "}"))
          .isEqualTo("line 1: \"turns\" must be a list with at least one question");
    }
    assertThat(error("{\"turns\":[1]}")).isEqualTo("line 1: \"turns\" must hold strings only");
    assertThat(error("{\"turns\":[\"a\"],\"passages\":{}}"))
        .isEqualTo("line 1: \"passages\" must be a list");
    assertThat(error("{\"turns\":[\"a\"],\"passages\":[{\"id\":\"p\"}]}"))
        .isEqualTo("line 1: every passage must have an \"id\" and a \"text\"");
  }

  @Test
  void theIdOfALineThatCannotBeAskedIsGivenBack() throws IOException {
    assertThat(JsonLine.of(run("{\"id\":\"q7\"}").get(0)))
        .isEqualTo(
            """
            {"id":"q7","answered":false,\
            "text":"line 1: \\"turns\\" must be a list with at least one question",\
            "confidence":0.0,"statements":[],"citations":[],"ranking":[],\
            "error":"line 1: \\"turns\\" must be a list with at least one question","millis":0}""");
  }

  @Test
  void anEmptyQuestionIsAnErrorOfItsLine() throws IOException {
    assertThat(error("{\"turns\":[\" \"]}")).isEqualTo("Ask me something.");
  }

  @Test
  void aLineThatIsNotUtf8LosesNoOther() throws IOException {
    byte[] input = "{\"turns\":[\"?\"]}\n{\"turns\":[\"Who?\"]}".getBytes(StandardCharsets.UTF_8);
    input[11] = (byte) 0xC3;
    List<ObjectNode> output = run(input);
    assertThat(output.get(0).get("error").textValue()).isEqualTo("line 1: this line is not UTF-8");
    assertThat(output.get(1).get("answered").booleanValue()).isTrue();
  }

  @Test
  void halvesOfCharactersInAQuestionLoseNothing() throws IOException {
    assertThat(run("{\"id\":\"\\ud83d\",\"turns\":[\"\\udc00\"]}").get(0).get("id").textValue())
        .isEqualTo("\uD83D");
  }

  @Test
  void passagesAreAllTheEvidenceForTheirLine() throws IOException {
    run(
        """
        {"turns":["Who?"],"passages":[{"id":"18732344#0","title":"A title","text":"Some words."},\
        {"id":7,"title":" ","text":"More words."},{"id":"blank","title":"B","text":" "}]}""");
    assertThat(core.openedWith).isEmpty();
    assertThat(core.open).isZero();
    List<Article> articles = core.passagesGiven.get(0);
    assertThat(articles)
        .extracting(Article::id)
        .containsExactly("passage-000001", "passage-000002");
    assertThat(articles).extracting(Article::title).containsExactly("A title", "Untitled");
    assertThat(articles).extracting(Article::body).containsExactly("Some words.", "More words.");
  }

  @Test
  void passagesAreNamedByTheirOwnIds() throws IOException {
    Batch batch =
        new Batch(
            () -> {
              throw new AssertionError("the articles are not asked");
            },
            RankingBot::new);
    List<ObjectNode> output = new ArrayList<>();
    batch.run(
        input(
            """
            {"turns":["Who?"],"passages":[{"id":"18732344#0","text":"a"},{"id":"É","text":"b"}]}"""),
        output::add);
    assertThat(output.get(0).get("ranking").toString()).isEqualTo("[\"18732344#0\",\"É\"]");
  }

  /** Refuses everything, with its articles as the ranking. */
  private record RankingBot(List<Article> articles) implements RunningBot {
    @Override
    public Reply reply(ConversationId conversation, String text) {
      return new NoAnswer(
          List.of(), Optional.empty(), 0, articles.stream().map(Article::id).toList());
    }

    @Override
    public Reply answer(String text) {
      throw new AssertionError();
    }

    @Override
    public Reply timeline(String filter) {
      throw new AssertionError();
    }

    @Override
    public Reply sources() {
      throw new AssertionError();
    }

    @Override
    public void share(ConversationId from, String question, ConversationId to) {
      throw new AssertionError();
    }

    @Override
    public Reply reset(ConversationId conversation) {
      return reply(conversation, "");
    }

    @Override
    public List<String> suggestions(String near) {
      throw new AssertionError();
    }

    @Override
    public List<String> followUps(String asked, Answer answer) {
      throw new AssertionError();
    }

    @Override
    public Library library() {
      throw new AssertionError();
    }

    @Override
    public IndexHealth index() {
      throw new AssertionError();
    }

    @Override
    public void close() {}
  }

  @Test
  void passagesThatCannotBeUsedLoseNoOtherLine() throws IOException {
    core.failure = new IllegalStateException("too odd");
    List<ObjectNode> output =
        run("{\"id\":\"a\",\"turns\":[\"Who?\"],\"passages\":[{\"id\":\"p\",\"text\":\"x\"}]}\n");
    assertThat(output.get(0).get("error").textValue())
        .isEqualTo("line 1: its passages cannot be used: java.lang.IllegalStateException: too odd");
  }

  @Property
  void noInputBreaksABatch(@ForAll byte[] input) throws IOException {
    for (ObjectNode line : run(input)) {
      assertThat(line.get("answered").isBoolean()).isTrue();
    }
  }

  private String error(String line) throws IOException {
    List<ObjectNode> output = run(line + "\n{\"turns\":[\"Who?\"]}");
    assertThat(output.get(0).get("answered").booleanValue()).isFalse();
    assertThat(output.get(1).get("answered").booleanValue()).isTrue();
    return output.get(0).get("error").textValue();
  }

  private List<ObjectNode> run(String input) throws IOException {
    return run(input.getBytes(StandardCharsets.UTF_8));
  }

  private List<ObjectNode> run(byte[] input) throws IOException {
    RunningBot bot =
        core.failure == null
            ? core.overFolder(SETTINGS, ReplyListener.NONE, (done, total) -> {})
            : null;
    core.openedWith.clear();
    List<ObjectNode> output = new ArrayList<>();
    new Batch(() -> bot, articles -> core.overPassages(SETTINGS, articles))
        .run(new ByteArrayInputStream(input), output::add);
    if (bot != null) {
      bot.close();
    }
    return output;
  }

  private static ByteArrayInputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
