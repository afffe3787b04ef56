package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.ChildProcess;
import dev.parley.bot.channel.InletServer;
import dev.parley.slack.SlackSettings.Http;
import dev.parley.slack.fake.Delivery;
import dev.parley.slack.fake.Post;
import dev.parley.slack.fake.SignedHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack tells the bot over signed requests: only Slack is believed. */
class SignedHttpTest extends OnSlack {

  private static final String SECRET = "signing-secret-not-to-be-shown";
  private static final String CHALLENGE =
      "{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"c0ffee €\"}";

  private InletServer server;

  private SignedHttp serveOverHttp() {
    SlackAdapter adapter =
        serve(
            new SlackSettings(
                List.of(workspace.botToken()), new Http(SECRET), slack.api(), 100_000, Set.of()),
            bot);
    server = new InletServer(adapter.inlets(), 0);
    return slack.tellOverHttp(server.address().resolve("/slack/events"), SECRET);
  }

  @AfterEach
  void stopListening() {
    if (server != null) {
      server.close();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void slackVerifiesTheAddress() {
    HttpResponse<String> answer = serveOverHttp().post(CHALLENGE, Instant.now());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("c0ffee €");
  }

  @Test
  void eventsCommandsAndPressesAreAnswered() {
    serveOverHttp();
    String root = workspace.say(channel, ann, "@parley Größe €5?");
    Post reply = reply(channel, root);
    assertThat(reply.shown()).contains("About Größe €5?");

    workspace.command(channel, ann, "/ask", "Größe €5?");
    assertThat(onlyFor(channel, ann).shown()).contains("About Größe €5?");

    Delivery press = workspace.press(reply, reply.button("Show quotes"), ann);
    eventually(press::isAcknowledged);
    eventually(
        () -> !workspace.modals().isEmpty() || channel.post(reply.ts()).orElseThrow().edits() > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v0=",
        "v0=0000000000000000000000000000000000000000000000000000000000000000",
        "v1=abc",
        "",
        "ÿ"
      })
  void aForgedSignatureIsRefused(String signature) {
    SignedHttp http = serveOverHttp();
    String now = "" + Instant.now().getEpochSecond();
    HttpResponse<String> answer = http.post(CHALLENGE, headers(now, signature));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).doesNotContain("c0ffee", SECRET);
  }

  private static List<String> headers(String timestamp, String signature) {
    return List.of(
        "Content-Type",
        "application/json",
        "X-Slack-Request-Timestamp",
        timestamp,
        "X-Slack-Signature",
        signature);
  }

  @Test
  void aBodyThatWasChangedIsRefused() {
    SignedHttp http = serveOverHttp();
    List<String> headers = http.headers(CHALLENGE, Instant.now(), "application/json");
    assertThat(http.post(CHALLENGE + " ", headers).statusCode()).isEqualTo(401);
    assertThat(http.post(CHALLENGE, List.of("Content-Type", "application/json")).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(ints = {-301, -3_600, 301, 86_400, 1_000_000_000})
  void aTimeFarFromNowIsRefused(int seconds) {
    SignedHttp http = serveOverHttp();
    assertThat(http.post(CHALLENGE, Instant.now().plusSeconds(seconds)).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "99999999999999999999", "-1", "1e9"})
  void aTimeThatIsNoneIsRefused(String timestamp) {
    SignedHttp http = serveOverHttp();
    assertThat(http.post(CHALLENGE, headers(timestamp, "v0=00")).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(ints = {-280, 0, 280})
  void aTimeWithinFiveMinutesIsTaken(int seconds) {
    SignedHttp http = serveOverHttp();
    assertThat(http.post(CHALLENGE, Instant.now().plusSeconds(seconds)).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not JSON",
        "[]",
        "{}",
        "{\"type\":\"event_callback\"}",
        "payload=",
        "payload=x",
        "command=%ZZ"
      })
  void garbageThatIsSignedDoesNoHarm(String body) {
    SignedHttp http = serveOverHttp();
    assertThat(http.post(body, Instant.now()).statusCode()).isBetween(200, 499);
    reply(channel, workspace.say(channel, ann, "@parley still there?"));
  }

  @Test
  void slackMayTryWhetherSomebodyIsThere() {
    assertThat(serveOverHttp().post("ssl_check=1&token=x", Instant.now()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void anEventThatNobodyHandlesIsNotTellingSlackToRetry() {
    SignedHttp http = serveOverHttp();
    String event =
        """
        {"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{"type":"team_join"}}""";
    assertThat(http.post(event, Instant.now()).statusCode()).isEqualTo(200);
  }

  @Test
  void retriesOverHttpAreAnsweredOnce() {
    CompletableFuture<Void> gate = bot.thinksAbout("slow");
    serveOverHttp();
    slack.tellEventsTwice(true);
    String root = workspace.say(channel, ann, "@parley slow");
    eventually(() -> bot.questions().contains("slow"));
    slack.deliveries().forEach(slack::tellAgain);
    eventually(() -> slack.deliveries().stream().noneMatch(Delivery::hasUnacknowledged));
    gate.complete(null);
    reply(channel, root);
    untilDone(channel);
    reply(channel, root);
  }

  @Test
  void manyAtOnceAreAcknowledgedInTimeWhileTheBotThinks() {
    List<CompletableFuture<Void>> gates = new ArrayList<>();
    List<String> roots = new ArrayList<>();
    serveOverHttp();
    for (int i = 0; i < 40; i++) {
      gates.add(bot.thinksAbout("slow " + i));
      roots.add(workspace.say(channel, workspace.person("p" + i), "@parley slow " + i));
    }
    eventually(() -> slack.deliveries().stream().allMatch(Delivery::isAcknowledged));
    assertThat(delays()).allMatch(delay -> delay.compareTo(Duration.ofSeconds(3)) < 0);
    gates.forEach(gate -> gate.complete(null));
    roots.forEach(root -> reply(channel, root));
  }

  @Test
  void textBeyondAsciiIsBelievedWhateverThePlatformsCharset(@TempDir Path other) throws Exception {
    int port = freePort();
    SignedHttp http =
        slack.tellOverHttp(URI.create("http://127.0.0.1:" + port + "/slack/events"), SECRET);
    try (ChildProcess process =
        ServingProcess.overHttp(
            slack, workspace, other, SECRET, port, "-Dfile.encoding=US-ASCII")) {
      patiently().until(() -> isListening(port));
      assertThat(http.post(CHALLENGE, Instant.now()).statusCode()).isEqualTo(200);
      String root = workspace.say(channel, ann, "@parley Größe €5 👍?");
      assertThat(reply(channel, root).shown()).contains("About Größe €5 👍?");
      process.kill();
    }
  }

  private static boolean isListening(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
