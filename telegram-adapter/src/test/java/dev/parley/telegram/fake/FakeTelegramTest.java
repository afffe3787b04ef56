package dev.parley.telegram.fake;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeTelegramTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final FakeTelegram telegram = FakeTelegram.start();

  @AfterEach
  void stop() {
    telegram.close();
  }

  @Test
  void jsonFormsAndAddressesAreTakenAlike() throws Exception {
    Speaker ann = telegram.user(7);

    call("sendMessage", "{\"chat_id\":7,\"text\":\"<b>1</b>\",\"parse_mode\":\"HTML\"}");
    send(
        HttpRequest.newBuilder(address("SENDMESSAGE"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("chat_id=7&text=%3Cb%3E2%3C%2Fb%3E&parse_mode=HTML")));
    send(HttpRequest.newBuilder(address("sendmessage?chat_id=7&text=3")).GET());

    assertThat(ann.answers())
        .extracting(Message::shown)
        .containsExactly("<b>1</b>", "<b>2</b>", "3");
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void photosComeInPartsAndAreCheckedAsDocumented() throws Exception {
    Speaker ann = telegram.user(7);

    assertThat(photo(40, 30, "attach://file")).contains("\"width\":40,\"height\":30");
    assertThat(photo(40, 30, "attach://other")).contains("there is no photo in the request");
    assertThat(photo(9_000, 1_001, "attach://file")).contains("PHOTO_INVALID_DIMENSIONS");
    assertThat(photo(210, 10, "attach://file")).contains("PHOTO_INVALID_DIMENSIONS");
    assertThat(parts("no image".getBytes(StandardCharsets.UTF_8), "attach://file"))
        .contains("IMAGE_PROCESS_FAILED");

    Message sent = ann.answers().get(0);
    assertThat(sent.photo()).contains(new Photo(40, 30));
    assertThat(
            call("editMessageText", "{\"chat_id\":7,\"message_id\":1,\"text\":\"2\"}").toString())
        .contains("there is no text in the message to edit");
  }

  @Test
  void aPhotoIsReplacedByAnother() throws Exception {
    Speaker ann = telegram.user(7);
    photo(40, 30, "attach://file");

    assertThat(edit("photo", "attach://file")).contains("\"width\":20,\"height\":10");
    assertThat(edit("photo", "attach://other")).contains("there is no photo in the request");
    assertThat(edit("flower", "attach://file")).contains("Media type is unsupported");

    Message sent = ann.answers().get(0);
    assertThat(sent.photo()).contains(new Photo(20, 10));
    assertThat(sent.edits()).isEqualTo(1);
  }

  private String edit(String type, String named) throws Exception {
    return parts(
        "editMessageMedia",
        png(20, 10),
        "name=\"media\"",
        "{\"type\":\"%s\",\"media\":\"%s\"}".formatted(type, named),
        "name=\"message_id\"",
        "1");
  }

  private String photo(int width, int height, String named) throws Exception {
    return parts(png(width, height), named);
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", png);
    return png.toByteArray();
  }

  private String parts(byte[] file, String named) throws Exception {
    return parts("sendPhoto", file, "name=\"photo\"", named);
  }

  private String parts(String method, byte[] file, String... others) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(part("name=\"file\"; filename=\"a.png\""));
    body.writeBytes(file);
    for (int i = 0; i < others.length; i += 2) {
      body.writeBytes(part(others[i]));
      body.writeBytes(others[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(part("name=\"chat_id\""));
    body.writeBytes("7\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(HttpRequest.newBuilder(address(method))
            .header("Content-Type", "multipart/form-data; boundary=xyz")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())))
        .toString();
  }

  private static byte[] part(String disposition) {
    String head = "\r\n--xyz\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    return head.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anotherTokenAndAnotherMethodAreRefused() throws Exception {
    URI stranger = telegram.api().resolve("/bot1:x/getMe");
    assertThat(send(HttpRequest.newBuilder(stranger).GET()).toString())
        .isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
    assertThat(call("getMee", "{}").toString())
        .isEqualTo("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
  }

  @Test
  void unknownAndMistypedParametersAreNoted() throws Exception {
    telegram.user(7);

    call("sendMessage", "{\"chat_id\":7,\"text\":\"x\",\"parsemode\":\"HTML\"}");
    call("sendMessage", "{\"chat_id\":7,\"text\":5}");
    call(
        "sendMessage",
        "{\"chat_id\":7,\"text\":\"x\",\"link_preview_options\":{\"is_disabled\":\"true\"}}");

    assertThat(telegram.violations())
        .containsExactly(
            "sendmessage: unknown parameter parsemode",
            "sendmessage: parameter text is no TEXT: 5",
            "link_preview_options: parameter is_disabled is no FLAG: \"true\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"text":"x"}                                                       | chat_id is empty
          {"chat_id":8,"text":"x"}                                           | chat not found
          {"chat_id":7}                                                      | message text is empty
          {"chat_id":7,"text":" \\n"}                                        | message text is empty
          {"chat_id":7,"text":"x","parse_mode":"HTLM"}                       | unsupported parse_mode
          {"chat_id":7,"text":"x","message_thread_id":5}                     | message thread not found
          {"chat_id":7,"text":"x","reply_parameters":{"message_id":99}}      | message to be replied not found
          {"chat_id":7,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"x","callback_data":""}]]}} | BUTTON_DATA_INVALID
          {"chat_id":7,"text":"x","reply_markup":{"keyboard":[]}}            | object expected as reply markup
          """)
  void badMessagesAreRefusedInTelegramsWords(String message, String why) throws Exception {
    telegram.user(7);

    assertThat(call("sendMessage", message).path("description").asText())
        .isEqualTo("Bad Request: " + why);
  }

  @Test
  void lengthCountsAfterParsing() throws Exception {
    Speaker ann = telegram.user(7);

    call("sendMessage", html("<b>" + "&amp;".repeat(4096) + "</b>"));
    JsonNode tooLong = call("sendMessage", html("x".repeat(4095) + "😀"));

    assertThat(ann.answers()).extracting(m -> m.text().length()).containsExactly(4096);
    assertThat(tooLong.path("description").asText()).isEqualTo("Bad Request: message is too long");
  }

  @Test
  void anEditThatChangesNothingIsRefused() throws Exception {
    Speaker ann = telegram.user(7);
    call("sendMessage", html("<b>x</b>"));

    call("editMessageText", "{\"chat_id\":7,\"message_id\":1,\"text\":\"x\"}");
    JsonNode same = call("editMessageText", "{\"chat_id\":7,\"message_id\":1,\"text\":\"x\"}");
    int own = ann.says("mine");
    JsonNode foreign =
        call("editMessageText", "{\"chat_id\":7,\"message_id\":" + own + ",\"text\":\"x\"}");

    assertThat(ann.message(1).shown()).isEqualTo("x");
    assertThat(same.path("description").asText())
        .startsWith("Bad Request: message is not modified: ");
    assertThat(foreign.path("description").asText())
        .isEqualTo("Bad Request: message can't be edited");
  }

  @Test
  void updatesComeUntilAHigherOffsetConfirmsThem() throws Exception {
    telegram.user(7).says("one");
    telegram.user(7).says("two");

    JsonNode both = call("getUpdates", "{}").path("result");
    int second = both.path(1).path("update_id").asInt();
    JsonNode again = call("getUpdates", "{\"limit\":1}").path("result");
    JsonNode rest = call("getUpdates", "{\"offset\":" + second + "}").path("result");

    assertThat(both).hasSize(2);
    assertThat(again).hasSize(1);
    assertThat(rest).hasSize(1);
    assertThat(rest.path(0).path("message").path("text").asText()).isEqualTo("two");
  }

  @Test
  void onlyKindsAskedForComeFromThenOn() throws Exception {
    call("getUpdates", "{\"allowed_updates\":[\"inline_query\"]}");

    telegram.user(7).says("one");
    telegram.inline(7, "two");

    JsonNode updates = call("getUpdates", "{}").path("result");
    assertThat(updates).hasSize(1);
    assertThat(updates.path(0).path("inline_query").path("query").asText()).isEqualTo("two");
  }

  @Test
  void aSecondPollerEndsTheFirst() throws Exception {
    CompletableFuture<JsonNode> first = supplyAsync(() -> poll("{\"timeout\":20}"));
    await().until(() -> telegram.waitingPollers() == 1);
    CompletableFuture<JsonNode> second = supplyAsync(() -> poll("{\"timeout\":20}"));

    assertThat(first.get().path("description").asText())
        .isEqualTo(
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
                + " is running");
    telegram.user(7).says("x");
    assertThat(second.get().path("result")).hasSize(1);
  }

  @Test
  void aWebhookKeepsPollersOut() throws Exception {
    telegram.setWebhook("https://elsewhere.example");
    assertThat(call("getUpdates", "{}").path("error_code").asInt()).isEqualTo(409);

    call("deleteWebhook", "{}");
    assertThat(call("getUpdates", "{}").path("ok").asBoolean()).isTrue();
  }

  @Test
  void aPressIsAnsweredOnce() throws Exception {
    Speaker ann = telegram.user(7);
    call(
        "sendMessage",
        """
        {"chat_id":7,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"Go","callback_data":"g"}]]}}
        """);

    String press = ann.presses(ann.message(1), "Go");
    String answer = "{\"callback_query_id\":\"" + press + "\",\"text\":\"Gone\"}";
    call("answerCallbackQuery", answer);

    assertThat(telegram.notification(press)).contains(new Notification("Gone", false));
    assertThat(call("answerCallbackQuery", answer).path("description").asText())
        .isEqualTo(
            "Bad Request: query is too old and response timeout expired or query ID is invalid");
  }

  @Test
  void inGroupsRepliesAreThreadsAndTopicsSeemReplies() throws Exception {
    Speaker ann = telegram.group(-5, 7);
    int first = ann.says("/ask@parley_test_bot what");
    ann.replyingTo(first).says("more");
    telegram.forum(-6, 7, 3).in(3).says("topic");

    JsonNode updates = call("getUpdates", "{}").path("result");
    assertThat(updates.path(0).path("message").path("entities").toString())
        .isEqualTo("[{\"type\":\"bot_command\",\"offset\":0,\"length\":20}]");
    JsonNode reply = updates.path(1).path("message");
    assertThat(reply.path("message_thread_id").asInt()).isEqualTo(first);
    assertThat(reply.has("is_topic_message")).isFalse();
    JsonNode topic = updates.path(2).path("message");
    assertThat(topic.path("is_topic_message").asBoolean()).isTrue();
    assertThat(topic.path("reply_to_message").has("forum_topic_created")).isTrue();
  }

  @Test
  void faultsBefallTheCallsTheyAreFor() throws Exception {
    Speaker ann = telegram.user(7);
    telegram.user(8);
    telegram.faults().on("sendMessage").in(7).tooManyRequests(3);
    telegram.faults().on("sendMessage").in(7).garbage();
    telegram.faults().on("sendMessage").in(7).cutBefore();
    telegram.faults().on("sendMessage").in(7).cutAfter();
    telegram.faults().on("sendMessage").in(7).cutWithin();

    assertThat(call("sendMessage", "{\"chat_id\":8,\"text\":\"x\"}").path("ok").asBoolean())
        .isTrue();
    assertThat(call("sendMessage", html("1")).toString())
        .isEqualTo(
            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 3\","
                + "\"parameters\":{\"retry_after\":3}}");
    assertThatThrownBy(() -> call("sendMessage", html("2"))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> call("sendMessage", html("3"))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> call("sendMessage", html("4"))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> call("sendMessage", html("5"))).isInstanceOf(IOException.class);
    assertThat(ann.answers()).extracting(Message::text).containsExactly("4", "5");
    assertThat(telegram.faults().pending()).isFalse();
  }

  @Test
  void limitsHoldForAChatAndAGroup() throws Exception {
    telegram.user(7);
    telegram.enforceLimits();

    assertThat(call("sendMessage", html("1")).path("ok").asBoolean()).isTrue();
    assertThat(call("sendMessage", html("2")).path("parameters").path("retry_after").asInt())
        .isEqualTo(1);
  }

  @Test
  void whatItKnowsOutlivesAStop() throws Exception {
    telegram.user(7).says("x");

    telegram.stop();
    assertThatThrownBy(() -> call("getUpdates", "{}")).isInstanceOf(IOException.class);
    telegram.restart();

    assertThat(call("getUpdates", "{}").path("result")).hasSize(1);
  }

  private static String html(String text) {
    return JSON.createObjectNode()
        .put("chat_id", 7)
        .put("text", text)
        .put("parse_mode", "HTML")
        .toString();
  }

  private JsonNode poll(String parameters) {
    try {
      return call("getUpdates", parameters);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode call(String method, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address(method))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private URI address(String method) {
    return telegram.api().resolve("/bot" + FakeTelegram.TOKEN + "/" + method);
  }

  private static JsonNode send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return JSON.readTree(CLIENT.send(request.build(), BodyHandlers.ofString()).body());
  }
}
