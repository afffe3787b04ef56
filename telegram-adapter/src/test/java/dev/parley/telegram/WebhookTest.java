package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.bot.channel.ChildProcess;
import dev.parley.telegram.fake.Call;
import dev.parley.telegram.fake.FakeTelegram;
import dev.parley.telegram.fake.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Telegram posts updates: only Telegram is believed, and nothing that it posts is lost. */
class WebhookTest extends OnTelegram {

  private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void whatPeopleWritePressAndAskInlineIsAnswered() {
    serveByWebhook();
    int question = ann.says("one");
    String text = replyTo(ann, question).text();
    assertThat(text).startsWith("About one");
    ann.edits(question, "another");
    eventually(() -> message(ann).text().startsWith("About another"));
    String press = ann.presses(message(ann), "👍");
    assertThat(told(press)).isEqualTo("Thanks: 👍");
    String query = telegram.inline(BEN, "two");
    eventually(() -> telegram.results(query).isPresent());
    assertThat(telegram.calls("getUpdates")).isEmpty();
  }

  @Test
  void telegramIsToldWhereToPostWhatAndHowItProvesThatItIsTelegram() {
    serveByWebhook();
    assertThat(telegram.calls("setWebhook")).hasSize(1);
    Call call = telegram.calls("setWebhook").get(0);
    String url = telegram.webhook().orElseThrow().toString();
    assertThat(url).matches("https://bot\\.example/parley/telegram/[0-9a-f]{64}");
    assertThat(telegram.webhookSecret()).matches("[0-9a-f]{64}");
    assertThat(url).doesNotContain(telegram.webhookSecret());
    assertThat(call.parameters())
        .hasToString(
            """
            {"url":"%s","secret_token":"%s","max_connections":16,"allowed_updates":["message","edited_message","callback_query","inline_query"]}"""
                .formatted(url, telegram.webhookSecret()));
  }

  @Test
  void theAddressIsTheSameAfterARestart() {
    serveByWebhook();
    URI before = telegram.webhook().orElseThrow();
    stop();
    assertThat(telegram.webhook()).as("Telegram keeps what comes meanwhile").contains(before);
    serveByWebhook();
    assertThat(telegram.webhook()).contains(before);
  }

  @Test
  void whatIsNotFromTelegramIsTurnedAway() throws Exception {
    serveByWebhook();
    String secret = telegram.webhookSecret();
    assertThat(post("forged")).isEqualTo(401);
    assertThat(post("forged", SECRET, "")).isEqualTo(401);
    assertThat(post("forged", SECRET, "0".repeat(64))).isEqualTo(401);
    assertThat(post("forged", SECRET, secret.substring(1))).isEqualTo(401);
    assertThat(post("forged", SECRET, secret + "0")).isEqualTo(401);
    assertThat(post("forged", SECRET, secret.toUpperCase(Locale.ROOT))).isEqualTo(401);
    assertThat(post("forged", SECRET, FakeTelegram.TOKEN)).isEqualTo(401);
    assertThat(post("forged", SECRET, pathSecret())).isEqualTo(401);
    assertThat(post("forged", SECRET, secret, SECRET, secret)).isEqualTo(401);
    assertThat(post("forged", "X-Other", secret)).isEqualTo(401);
    assertThat(post("true", SECRET, secret)).isEqualTo(200);
    assertThat(message(ann).text()).startsWith("About true");
    assertThat(bot.questions()).containsExactly("true");
  }

  /** Else they would come again and again, and hold up what comes after them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"update_id\":\"7\"}",
        "{\"update_id\":-7,\"message\":{}}",
        "{\"update_id\":99999999999}",
        "{\"update_id\":8,\"message\":\"nonsense\"}",
        "{\"update_id\":8,\"message\":{\"message_id\":{},\"chat\":[],\"from\":null}}"
      })
  void whatCannotBeReadIsTakenAndLeftOut(String body) throws Exception {
    serveByWebhook();
    assertThat(postBody(body, SECRET, telegram.webhookSecret())).isEqualTo(200);
    ann.says("one");
    assertThat(message(ann).text()).startsWith("About one");
  }

  @Test
  void whatIsNestedDeeplyOrEndlessHoldsUpNothing() throws Exception {
    serveByWebhook();
    String secret = telegram.webhookSecret();
    String nested = "[".repeat(50_000) + "]".repeat(50_000);
    assertThat(postBody("{\"update_id\":8,\"message\":" + nested + "}", SECRET, secret))
        .isEqualTo(200);
    assertThat(postBody("[".repeat(300_000), SECRET, secret)).isEqualTo(200);
    assertThat(postBody("{\"update_id\":" + "9".repeat(200_000) + "}", SECRET, secret))
        .isEqualTo(200);
  }

  @Test
  void whatTelegramBringsAgainIsAnsweredOnce() {
    serveByWebhook();
    telegram.loseWebhookAnswers(3);
    ann.says("one");
    ann.says("two");
    assertThat(shown(messages(ann, 2)))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("About one"),
            two -> assertThat(two).startsWith("About two"));
    eventually(() -> telegram.unconfirmed() == 0);
    telegram.repeatLastUpdate();
    eventually(() -> telegram.unconfirmed() == 0);
    ann.says("three");
    messages(ann, 3);
    assertThat(bot.questions()).containsExactly("one", "two", "three");
  }

  @Test
  void whatComesWhileParleyIsDownIsAnsweredAfterTheNextStart() {
    serveByWebhook();
    stop();
    ann.says("one");
    ann.says("two");
    serveByWebhook();
    assertThat(shown(messages(ann, 2)).get(1)).startsWith("About two");
    eventually(() -> telegram.unconfirmed() == 0);
  }

  @Test
  void fromPollingToAWebhookAndBackNothingIsLostOrAnsweredTwice() {
    serve();
    ann.says("one");
    messages(ann, 1);
    stop();
    ann.says("two");
    serveByWebhook();
    messages(ann, 2);
    stop();
    ann.says("three");
    serve();
    messages(ann, 3);
    assertThat(telegram.webhook()).as("deleted: else it would not be possible to poll").isEmpty();
    eventually(() -> telegram.unconfirmed() == 0);
    assertThat(bot.questions()).containsExactly("one", "two", "three");
  }

  @Test
  void aWebhookThatCannotBeSetAtFirstIsSetLater() {
    telegram.faults().on("getMe").serverError(502);
    telegram.faults().on("setWebhook").cutBefore();
    telegram.faults().on("setWebhook").garbage();
    telegram.faults().on("setWebhook").serverError(500);
    telegram.faults().on("setWebhook").tooManyRequests(1);
    telegram.faults().on("setWebhook").refused("bad webhook: Failed to resolve host");
    serveByWebhook();
    ann.says("one");
    assertThat(message(ann).text()).startsWith("About one");
  }

  @Test
  void healthSaysInTelegramsWordsWhyAWebhookIsRefused() {
    telegram
        .faults()
        .on("setWebhook")
        .always()
        .refused("bad webhook: " + FakeTelegram.TOKEN + " is\nreserved");
    TelegramAdapter adapter = serveByWebhook(bot, 10);
    eventually(() -> !adapter.health().detail().startsWith("connecting"));
    assertThat(adapter.health().detail())
        .isEqualTo("127.0.0.1 answers with status 400: Bad Request: bad webhook: *** is reserved");
    assertThat(adapter.health().alive()).isFalse();
  }

  @Test
  void healthSaysThatTelegramCannotDeliver() {
    TelegramAdapter adapter = serveByWebhook();
    assertThat(adapter.health().detail())
        .isEqualTo("127.0.0.1 posts updates for @" + FakeTelegram.BOT_NAME);
    telegram.proxy(PUBLIC_URL, URI.create("http://127.0.0.1:1"));
    ann.says("one");
    eventually(() -> !adapter.health().alive());
    assertThat(adapter.health().detail())
        .isEqualTo("Telegram cannot deliver (updates waiting: 1): Connection refused");
    telegram.proxy(PUBLIC_URL, localServer());
    eventually(() -> adapter.health().alive());
    assertThat(message(ann).text()).startsWith("About one");
  }

  @Test
  void aWebhookThatAnotherProgramChangesIsSetAgain() {
    TelegramAdapter adapter = serveByWebhook();
    URI ours = telegram.webhook().orElseThrow();
    telegram.setWebhook("https://other.example/");
    eventually(() -> telegram.webhook().filter(ours::equals).isPresent());
    eventually(() -> adapter.health().alive());
    telegram.setWebhook("");
    eventually(() -> telegram.webhook().filter(ours::equals).isPresent());
    ann.says("one");
    assertThat(message(ann).text()).startsWith("About one");
  }

  @Test
  void everyQuestionIsAnsweredThoughTheProcessIsKilled() throws Exception {
    int port = freePort();
    telegram.proxy(PUBLIC_URL, URI.create("http://127.0.0.1:" + port));
    List<String> questions = IntStream.range(0, 60).mapToObj(i -> "question " + i).toList();
    questions.forEach(question -> telegram.user(1_000 + question.length()).says(question));
    for (int answers : new int[] {5, 20, 60}) {
      try (ChildProcess process = ServingProcess.byWebhook(telegram.api(), data, port)) {
        await().atMost(Duration.ofSeconds(60)).until(() -> distinctAnswers() >= answers);
        process.kill();
      }
    }
    assertThat(distinctAnswers()).isEqualTo(60);
    // What was under way at a kill may be sent again: at most one in each chat.
    assertThat(telegram.sent().stream().filter(WebhookTest::isAnswer).count()).isLessThan(60 + 5);
  }

  private long distinctAnswers() {
    return telegram.sent().stream()
        .filter(WebhookTest::isAnswer)
        .map(message -> message.text().split(" \\[")[0])
        .distinct()
        .count();
  }

  private static boolean isAnswer(Message message) {
    return message.text().startsWith("About ");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String pathSecret() {
    String url = telegram.webhook().orElseThrow().toString();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private int post(String text, String... headers) throws Exception {
    return postBody(
        """
        {"update_id":7,"message":{"message_id":9,"date":1700000000,"from":{"id":71,"is_bot":false},
        "chat":{"id":71,"type":"private"},"text":"%s"}}"""
            .formatted(text),
        headers);
  }

  private int postBody(String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(local())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  /** Behind the reverse proxy. */
  private URI local() {
    return URI.create(
        localServer() + telegram.webhook().orElseThrow().toString().substring(PUBLIC_URL.length()));
  }
}
