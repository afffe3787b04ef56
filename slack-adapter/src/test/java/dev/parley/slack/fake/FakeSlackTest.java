package dev.parley.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake is strict: what Slack refuses, it refuses, with Slack's codes. */
class FakeSlackTest {

  private final FakeSlack slack = FakeSlack.start();
  private final Workspace workspace = slack.addWorkspace("T1");
  private final String ann = workspace.person("ann");
  private final Room room = workspace.newChannel();
  private final SlackConfig config = new SlackConfig();

  FakeSlackTest() {
    config.setMethodsEndpointUrlPrefix(slack.api().toString());
    config.setLibraryMaintainerMode(true);
    // It would count calls on threads that nobody ends.
    config.setStatsEnabled(false);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  private MethodsClient methods() {
    return Slack.getInstance(config).methods(workspace.botToken());
  }

  private ChatPostMessageResponse post(String text, String blocks) {
    try {
      return methods().chatPostMessage(r -> r.channel(room.id()).text(text).blocksAsString(blocks));
    } catch (IOException | SlackApiException e) {
      throw new AssertionError(e);
    }
  }

  private static String section(String text) {
    return "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"%s\"}}]"
        .formatted(text);
  }

  @Test
  void tokensAreChecked() throws Exception {
    Slack sdk = Slack.getInstance(config);
    assertThat(sdk.methods("xoxb-other").authTest(r -> r).getError()).isEqualTo("invalid_auth");
    assertThat(
            sdk.methods(FakeSlack.APP_TOKEN)
                .chatPostMessage(r -> r.channel("C1").text("x"))
                .getError())
        .isEqualTo("not_allowed_token_type");
    assertThat(methods().appsConnectionsOpen(r -> r).getError())
        .isEqualTo("not_allowed_token_type");
    assertThat(methods().authTest(r -> r).getUserId()).isEqualTo(workspace.botUser());
    assertThat(methods().teamInfo(r -> r).getError()).isEqualTo("unknown_method");
  }

  @Test
  void aMessageStandsInItsRoomAndThread() {
    String ts = workspace.say(room, ann, "Hello");
    assertThat(post("in the channel", section("one & two".replace("&", "&amp;"))).isOk()).isTrue();
    assertThat(
            error(
                () -> methods().chatPostMessage(r -> r.channel(room.id()).threadTs(ts).text("x"))))
        .isNull();

    assertThat(room.replies(ts)).extracting(Post::text).containsExactly("x");
    assertThat(room.botPosts()).extracting(Post::shown).containsExactly("one & two", "x");
    assertThat(slack.violations()).isEmpty();
  }

  private interface Request {
    SlackApiTextResponse send() throws IOException, SlackApiException;
  }

  private static String error(Request request) {
    try {
      return request.send().getError();
    } catch (IOException | SlackApiException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void wrongRoomsThreadsAndMessagesAreRefused() {
    MethodsClient methods = methods();
    String other = workspace.newForeignChannel().id();
    String ts = workspace.say(room, ann, "Hello");
    String id = room.id();
    assertThat(error(() -> methods.chatPostMessage(r -> r.channel("C9").text("x"))))
        .isEqualTo("channel_not_found");
    assertThat(error(() -> methods.chatPostMessage(r -> r.channel(other).text("x"))))
        .isEqualTo("not_in_channel");
    assertThat(error(() -> methods.chatPostMessage(r -> r.channel(id).text(""))))
        .isEqualTo("no_text");
    assertThat(error(() -> methods.chatPostMessage(r -> r.channel(id).text("x".repeat(40_001)))))
        .isEqualTo("msg_too_long");
    assertThat(
            error(
                () ->
                    methods.chatPostMessage(
                        r -> r.channel(id).text("x").threadTs("1700000000.000000"))))
        .isEqualTo("thread_not_found");
    assertThat(error(() -> methods.chatUpdate(r -> r.channel(id).ts(ts).text("x"))))
        .isEqualTo("cant_update_message");
    assertThat(error(() -> methods.chatDelete(r -> r.channel(id).ts(ts))))
        .isEqualTo("cant_delete_message");
    assertThat(error(() -> methods.chatPostEphemeral(r -> r.channel(id).user("UX").text("x"))))
        .isEqualTo("user_not_in_channel");
    assertThat(
            error(() -> methods.conversationsReplies(r -> r.channel(id).ts("1700000000.000000"))))
        .isEqualTo("thread_not_found");
  }

  @Test
  void reactionsAreGivenAndTakenOnce() {
    MethodsClient methods = methods();
    String ts = workspace.say(room, ann, "Hello");
    String id = room.id();
    Request add = () -> methods.reactionsAdd(r -> r.channel(id).timestamp(ts).name("eyes"));
    Request remove = () -> methods.reactionsRemove(r -> r.channel(id).timestamp(ts).name("eyes"));
    assertThat(error(remove)).isEqualTo("no_reaction");
    assertThat(error(add)).isNull();
    assertThat(room.post(ts).orElseThrow().reactions()).containsOnlyKeys("eyes");
    assertThat(error(add)).isEqualTo("already_reacted");
    assertThat(error(remove)).isNull();
    assertThat(room.post(ts).orElseThrow().reactions()).isEmpty();
    assertThat(error(() -> methods.reactionsAdd(r -> r.channel(id).timestamp(ts).name(":eyes:"))))
        .isEqualTo("invalid_name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      textBlock =
          """
          [{"type":"sektion"}]
          [{"type":"section"}]
          [{"type":"section","text":{"type":"mrkdwn","text":""}}]
          [{"type":"section","text":{"type":"mrkdwn","text":"x"},"colour":"red"}]
          [{"type":"header","text":{"type":"mrkdwn","text":"x"}}]
          [{"type":"context","elements":[]}]
          [{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}]
          [{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},"style":"blue"}]}]
          [{"type":"actions","elements":[{"type":"feedback_buttons"}]}]
          [{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"}},{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"}}]}]
          [{"type":"context_actions","elements":[{"type":"feedback_buttons","action_id":"f","positive_button":{"text":{"type":"plain_text","text":"x"},"value":"y"}}]}]
          {"type":"divider"}
          """)
  void blocksThatSlackRefusesAreRefused(String blocks) {
    assertThat(post("x", blocks).getError()).isEqualTo("invalid_blocks");
  }

  @Test
  void limitsOfBlocksAreExact() {
    assertThat(post("x", section("x".repeat(3_000))).isOk()).isTrue();
    assertThat(post("x", section("x".repeat(3_001))).getError()).isEqualTo("invalid_blocks");
    assertThat(post("x", dividers(50)).isOk()).isTrue();
    assertThat(post("x", dividers(51)).getError()).isEqualTo("invalid_blocks");
    assertThat(post("x", button(75, 2_000, 255)).isOk()).isTrue();
    assertThat(post("x", button(76, 2_000, 255)).getError()).isEqualTo("invalid_blocks");
    assertThat(post("x", button(75, 2_001, 255)).getError()).isEqualTo("invalid_blocks");
    assertThat(post("x", button(75, 2_000, 256)).getError()).isEqualTo("invalid_blocks");
    assertThat(post("x", markdown(6_000, 6_000)).isOk()).isTrue();
    assertThat(post("x", markdown(6_000, 6_001)).getError()).isEqualTo("invalid_blocks");
    String five = section("x".repeat(3_000)).replaceAll("^\\[|]$", "");
    assertThat(
            post("x", "[" + String.join(",", List.of(five, five, five, five, five)) + "]")
                .getError())
        .isEqualTo("msg_blocks_too_long");
  }

  private static String dividers(int count) {
    return "[" + String.join(",", Collections.nCopies(count, "{\"type\":\"divider\"}")) + "]";
  }

  private static String button(int text, int value, int actionId) {
    return """
    [{"type":"actions","elements":[{"type":"button","action_id":"%s","value":"%s",
      "text":{"type":"plain_text","text":"%s"}}]}]"""
        .formatted("a".repeat(actionId), "v".repeat(value), "t".repeat(text));
  }

  private static String markdown(int first, int second) {
    String block = "{\"type\":\"markdown\",\"text\":\"%s\"}";
    return "["
        + block.formatted("x".repeat(first))
        + ","
        + block.formatted("x".repeat(second))
        + "]";
  }

  @ParameterizedTest
  @CsvSource({
    "<!channel>, pings <!channel>",
    "hi <!here|here>, pings <!here|here>",
    "<@U0ANN>, pings <@U0ANN>",
    "a < b, < or > not escaped: a < b",
    "<b>, not a link: <b>",
    "a & b, & not escaped: a & b"
  })
  void textThatPingsOrIsNotEscapedIsNoted(String text, String problem) {
    post("x", section(text));
    post(text, section("x"));
    assertThat(slack.violations()).containsExactly(problem, problem);
  }

  @Test
  void textThatIsEscapedIsShownAsItWasMeant() {
    String text = "&lt;!channel&gt; &amp;amp; <https://a.example/?b=1&amp;c=2|[1]>";
    post(text, section(text));
    assertThat(slack.violations()).isEmpty();
    assertThat(room.botPosts().get(0).shown()).isEqualTo("<!channel> &amp; [1]");
  }

  @Test
  void aCallIsToldToWait() {
    slack.fail("chat.postMessage", Fault.rateLimited(7));
    assertThatThrownBy(() -> methods().chatPostMessage(r -> r.channel(room.id()).text("x")))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            e -> {
              assertThat(e.getResponse().code()).isEqualTo(429);
              assertThat(e.getResponse().header("Retry-After")).isEqualTo("7");
            });
    assertThat(post("x", section("x")).isOk()).isTrue();
  }

  @Test
  void aResponseUrlIsGoodForFiveAnswersWithinHalfAnHour() throws Exception {
    Delivery command = workspace.command(room, ann, "/ask", "x");
    URI url = URI.create(command.payload().path("response_url").asText());
    assertThat(respond(url, "{\"text\":\"only ann\"}")).isEqualTo(200);
    assertThat(respond(url, "{\"text\":\"all\",\"response_type\":\"in_channel\"}")).isEqualTo(200);
    assertThat(room.onlyFor(ann)).extracting(Post::text).containsExactly("only ann");
    assertThat(room.botPosts()).extracting(Post::text).containsExactly("all");
    for (int i = 0; i < 3; i++) {
      assertThat(respond(url, "{\"text\":\"more\"}")).isEqualTo(200);
    }
    assertThat(respond(url, "{\"text\":\"too much\"}")).isEqualTo(404);

    Delivery later = workspace.command(room, ann, "/ask", "x");
    slack.letPass(Duration.ofMinutes(31));
    assertThat(
            respond(URI.create(later.payload().path("response_url").asText()), "{\"text\":\"x\"}"))
        .isEqualTo(404);
  }

  private static int respond(URI url, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  @Test
  void aModalOpensOnceForEachPress() {
    MethodsClient methods = methods();
    String trigger =
        workspace.command(room, ann, "/ask", "x").payload().path("trigger_id").asText();
    String view =
        """
        {"type":"modal","title":{"type":"plain_text","text":"Quotes"},
         "blocks":[{"type":"divider"}]}""";
    Request open = () -> methods.viewsOpen(r -> r.triggerId(trigger).viewAsString(view));
    assertThat(error(open)).isNull();
    assertThat(error(open)).isEqualTo("exchanged_trigger_id");
    String late = workspace.command(room, ann, "/ask", "x").payload().path("trigger_id").asText();
    slack.letPass(Duration.ofSeconds(4));
    assertThat(error(() -> methods.viewsOpen(r -> r.triggerId(late).viewAsString(view))))
        .isEqualTo("expired_trigger_id");
    assertThat(slack.addWorkspace("T2").withAgentApp().isAgent()).isTrue();
    assertThat(error(() -> methods.viewsPublish(r -> r.userId(ann).viewAsString(view))))
        .isEqualTo("invalid_arguments");
  }

  @Test
  void eventsComeOverTheSocketUntilTheyAreAcknowledged() throws Exception {
    slack.retryAfter(Duration.ZERO);
    try (Client client = new Client(slack.sockets().address())) {
      client.connectBlocking();
      await().until(() -> client.frames.size() == 1);
      assertThat(client.next().path("type").asText()).isEqualTo("hello");

      workspace.say(room, ann, "Hello & <goodbye>");
      await().until(() -> client.frames.size() == 1);
      JsonNode first = client.next();
      assertThat(first.path("payload").path("event").path("text").asText())
          .isEqualTo("Hello &amp; &lt;goodbye&gt;");
      assertThat(first.path("retry_attempt").asInt()).isZero();
      await().atMost(Duration.ofSeconds(8)).until(() -> client.frames.size() == 1);
      JsonNode second = client.next();
      assertThat(second.path("retry_attempt").asInt()).isEqualTo(1);
      assertThat(second.path("payload")).isEqualTo(first.path("payload"));
      client.send("{\"envelope_id\":\"" + second.path("envelope_id").asText() + "\"}");
      Delivery delivery = slack.deliveries().get(0);
      await().until(delivery::isAcknowledged);
      assertThat(delivery.delays()).hasSize(1);
      assertThat(delivery.delays().get(0)).isLessThan(Duration.ofSeconds(3));
      assertThat(delivery.hasUnacknowledged()).isTrue();
    }
  }

  @Test
  void aSocketsAddressIsGoodForOneConnection() throws Exception {
    URI address = slack.sockets().address();
    try (Client client = new Client(address);
        Client second = new Client(address)) {
      assertThat(client.connectBlocking()).isTrue();
      assertThat(second.connectBlocking()).isFalse();
      slack.sockets().cut();
      await().until(client::isClosed);
    }
  }

  /** An app's end of a socket. */
  private static final class Client extends WebSocketClient implements AutoCloseable {
    private final Queue<String> frames = new ConcurrentLinkedQueue<>();

    Client(URI address) {
      super(address);
    }

    JsonNode next() {
      return Json.read(frames.remove()).orElseThrow();
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onMessage(String message) {
      frames.add(message);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {}

    @Override
    public void onError(Exception e) {}
  }
}
