package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.bot.channel.ChildProcess;
import dev.parley.bot.channel.Health;
import dev.parley.slack.fake.Call;
import dev.parley.slack.fake.Delivery;
import dev.parley.slack.fake.Fault;
import dev.parley.slack.fake.Post;
import dev.parley.slack.fake.Room;
import dev.parley.slack.send.Paces;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong between Slack and the bot, and that it mends itself. */
class TroubleTest extends OnSlack {

  /** What a stop takes besides waiting for what is in hand. */
  private static final Duration MOST_BESIDES = Duration.ofSeconds(4);

  @Test
  void slackMayBeDownWhenTheBotStarts() {
    slack.failAll(Optional.of(Fault.status(503)));
    try (SlackAdapter adapter =
        SlackAdapter.start(settings(workspace.botToken()), bot, data, registry, QUICK)) {
      Health health = adapter.health();
      assertThat(health.alive()).isFalse();
      assertThat(health.detail()).doesNotContain("xoxb", "xapp").isNotBlank();
      eventually(() -> !slack.calls().isEmpty());
      slack.failAll(Optional.empty());
      patiently().atMost(Duration.ofSeconds(30)).until(() -> adapter.health().alive());
      reply(channel, workspace.say(channel, ann, "@parley back?"));
    }
  }

  @Test
  void aConnectionThatIsCutIsMadeAgain() {
    SlackAdapter adapter = serve();
    slack.retryAfter(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(10));
    reply(channel, workspace.say(channel, ann, "@parley before"));
    slack.sockets().cut();
    eventually(() -> slack.sockets().connections() == 0);
    String root = workspace.say(channel, ann, "@parley meanwhile");
    patiently().atMost(Duration.ofSeconds(30)).until(() -> slack.sockets().connections() == 1);
    patiently().atMost(Duration.ofSeconds(15)).until(() -> !channel.replies(root).isEmpty());
    eventually(() -> adapter.health().alive());
    untilDone(channel);
    reply(channel, root);
  }

  @Test
  void healthSaysThatTheSocketIsGone() {
    SlackAdapter adapter = serve();
    slack.fail("apps.connections.open", refusals(20));
    slack.sockets().cut();
    patiently().atMost(Duration.ofSeconds(20)).until(() -> !adapter.health().alive());
    assertThat(adapter.health().detail()).doesNotContain("xapp", "ticket").isNotBlank();
  }

  private static Fault[] refusals(int number) {
    return Stream.generate(() -> Fault.error("internal_error")).limit(number).toArray(Fault[]::new);
  }

  @Test
  void aConnectionThatHasGoneSilentIsReplaced() {
    serve();
    int opened = slack.sockets().opened();
    slack.sockets().mute(true);
    patiently().atMost(Duration.ofSeconds(40)).until(() -> slack.sockets().opened() > opened);
    slack.sockets().mute(false);
    slack.retryAfter(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(10));
    String root = workspace.say(channel, ann, "@parley hello?");
    patiently().atMost(Duration.ofSeconds(30)).until(() -> channel.replies(root).size() == 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not JSON",
        "{",
        "[]",
        "null",
        "{}",
        "{\"type\":null}",
        "{\"type\":7}",
        "{\"type\":\"unheard_of\",\"envelope_id\":\"1\"}",
        "{\"type\":\"events_api\"}",
        "{\"type\":\"events_api\",\"payload\":{}}",
        "{\"type\":\"events_api\",\"payload\":{\"type\":\"event_callback\"}}",
        "{\"type\":\"events_api\",\"payload\":\"text\"}",
        "{\"type\":\"interactive\",\"payload\":[]}",
        "{\"type\":\"slash_commands\",\"payload\":{\"command\":7}}"
      })
  void garbageFromTheSocketDoesNoHarm(String frame) {
    serve();
    slack.sockets().sendRaw(frame);
    slack.sockets().sendRaw(frame.getBytes(StandardCharsets.UTF_8));
    reply(channel, workspace.say(channel, ann, "@parley still there?"));
  }

  @Test
  void eventsThatNobodyHandlesAreAcknowledged() {
    serve();
    for (String type : List.of("team_join", "channel_rename", "reaction_added", "unheard_of")) {
      Delivery told = workspace.tell(slackEvent(type));
      eventually(told::isAcknowledged);
    }
    Delivery odd = workspace.tell(slackEvent("message").put("text", 7).putNull("channel"));
    eventually(odd::isAcknowledged);
    untilDone(channel);
  }

  private static ObjectNode slackEvent(String type) {
    return new ObjectMapper().createObjectNode().put("type", type);
  }

  @Test
  void aCallThatIsToldToWaitIsMadeAgainAfterThatTime() {
    serve();
    slack.fail("chat.postMessage", Fault.rateLimited(2));
    String root = workspace.say(channel, ann, "@parley patience");
    Post reply = reply(channel, root);
    Call refused = slack.calls("chat.postMessage (failed)").get(0);
    assertThat(Duration.ofNanos(reply.nanos() - refused.nanos()))
        .isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(5));
    assertThat(slack.calls("chat.postMessage (failed)")).hasSize(1);
  }

  @Test
  void aFaultThatPassesLosesNoAnswer() {
    serve();
    slack.fail(
        "chat.postMessage",
        Fault.status(500),
        Fault.cut(),
        Fault.error("internal_error"),
        new Fault(200, "{}", OptionalInt.empty(), false, Duration.ZERO));
    String root = workspace.say(channel, ann, "@parley four times");
    patiently().atMost(Duration.ofSeconds(30)).until(() -> !channel.replies(root).isEmpty());
    untilDone(channel);
    reply(channel, root);
  }

  @Test
  void aHundredChannelsDoNotWaitForEachOtherWhereSlackIsSlow() {
    serve();
    Fault slow = Fault.slow(Duration.ofSeconds(2));
    slack.fail("chat.postMessage", Stream.generate(() -> slow).limit(100).toArray(Fault[]::new));
    List<Room> rooms = Stream.generate(workspace::newChannel).limit(100).toList();
    long start = System.nanoTime();
    rooms.forEach(room -> workspace.say(room, ann, "@parley hello"));
    eventually(() -> rooms.stream().allMatch(room -> room.botPosts().size() == 1));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"invalid_blocks", "invalid_blocks_format", "invalid_arguments", "msg_too_long"})
  void aMessageThatIsRefusedForItsBlocksComesAsPlainText(String error) {
    serve();
    slack.fail("chat.postMessage", Fault.error(error));
    String root = workspace.say(channel, ann, "@parley plainly");
    Post reply = reply(channel, root);
    assertThat(reply.blocks().isEmpty()).isTrue();
    assertThat(reply.shown()).contains("About plainly").contains("https://courier.example/bridge");
  }

  @Test
  void reactionsThatAreRefusedKeepNoAnswerBack() {
    mayBeRefused.addAll(Set.of("reactions.add", "reactions.remove"));
    serve();
    slack.fail("reactions.add", Fault.error("missing_scope"), Fault.rateLimited(30));
    slack.fail("reactions.remove", Fault.status(500), Fault.status(500), Fault.status(500));
    String root = workspace.say(channel, ann, "@parley one");
    reply(channel, root);
    String second = workspace.say(channel, ann, "@parley two");
    reply(channel, second);
  }

  @Test
  void aReactionGoesThoughSlackIsAwayForLonger() {
    serve();
    Fault[] away = Stream.generate(() -> Fault.status(503)).limit(8).toArray(Fault[]::new);
    slack.fail("reactions.remove", away);
    String root = workspace.say(channel, ann, "@parley and gone?");
    reply(channel, root);
    eventually(() -> channel.post(root).orElseThrow().reactions().isEmpty());
  }

  @Test
  void aReactionFromBeforeAKillGoesThoughItCannotBeShownAgain() throws Exception {
    String root;
    try (ChildProcess process = ServingProcess.overSocket(slack, workspace, data, 60_000)) {
      eventually(() -> slack.sockets().connections() == 1);
      root = workspace.say(channel, ann, "@parley killed");
      eventually(() -> !channel.post(root).orElseThrow().reactions().isEmpty());
      process.kill();
    }
    mayBeRefused.add("reactions.add");
    slack.fail("reactions.add", refusals(4));
    serve();
    reply(channel, root);
    eventually(() -> channel.post(root).orElseThrow().reactions().isEmpty());
  }

  @Test
  void everythingIsAcknowledgedInTimeWhileTheBotThinks() {
    List<CompletableFuture<Void>> gates = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      gates.add(bot.thinksAbout("slow " + i));
    }
    serve();
    List<String> roots = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      roots.add(workspace.say(channel, workspace.person("p" + i), "@parley slow " + i));
      workspace.openHome(ann, "home");
    }
    Delivery command = workspace.command(channel, ben, "/ask", "slow 0");
    eventually(() -> slack.deliveries().stream().allMatch(Delivery::isAcknowledged));
    assertThat(command.delays().get(0)).isLessThan(Duration.ofSeconds(3));
    gates.forEach(gate -> gate.complete(null));
    roots.forEach(root -> reply(channel, root));
  }

  @Test
  void anAnswerThatAStopCutInTwoIsFinishedAndItsReactionGoes() {
    bot.replies("long", LongReplies.answer());
    // After the first part the second one waits for a second.
    SlackLimits slow =
        new SlackLimits(new Paces(1), QUICK.patience(), QUICK.handling(), Duration.ofMillis(50));
    String root;
    try (SlackAdapter adapter =
        SlackAdapter.start(settings(workspace.botToken()), bot, data, registry, slow)) {
      eventually(() -> adapter.health().alive());
      root = workspace.say(channel, ann, "@parley long");
      eventually(() -> channel.replies(root).size() == 1);
    }
    assertThat(channel.replies(root)).hasSize(1);
    assertThat(channel.post(root).orElseThrow().reactions()).isNotEmpty();

    mayBeRefused.add("reactions.add");
    serve();
    String last = "Statement " + LongReplies.STATEMENTS + " ";
    eventually(() -> channel.replies(root).stream().anyMatch(p -> p.shown().contains(last)));
    eventually(() -> channel.post(root).orElseThrow().reactions().isEmpty());
    assertThat(channel.replies(root)).extracting(Post::text).doesNotHaveDuplicates();
  }

  @Test
  void anAnswerOnItsWayWhenTheBotIsStoppedIsNotSentAgain() {
    // Longer than a stop waits for work.
    slack.fail("chat.postMessage", Fault.slow(Duration.ofMillis(1_800)));
    serve();
    String root = workspace.say(channel, ann, "@parley slowly");
    reply(channel, root);
    mayBeRefused.addAll(Set.of("reactions.add", "reactions.remove"));
    serveAgain();
    untilDone(channel);
    reply(channel, root);
  }

  @Test
  void aStopTakesLessThanTenSecondsThoughTheBotDoesNotEnd() {
    CompletableFuture<Void> gate = bot.thinksAbout("forever");
    SlackAdapter adapter = serve();
    workspace.say(channel, ann, "@parley forever");
    eventually(() -> bot.questions().contains("forever"));
    long start = System.nanoTime();
    adapter.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(QUICK.drain().plus(MOST_BESIDES));
    gate.complete(null);

    assertThat(SlackLimits.USUAL.drain().plus(MOST_BESIDES))
        .isLessThanOrEqualTo(Duration.ofSeconds(10));
  }
}
