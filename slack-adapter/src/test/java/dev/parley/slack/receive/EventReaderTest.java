package dev.parley.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.slack.receive.Incoming.Addressee;
import dev.parley.slack.receive.Incoming.HomeOpened;
import dev.parley.slack.receive.Incoming.Message;
import dev.parley.slack.receive.Incoming.PaneOpened;
import dev.parley.slack.send.Workspace;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a message is for, and what is no question. */
class EventReaderTest {

  private static final Workspace HERE = new Workspace("T1", "UBOT");
  private static final String TS = "1700000000.000100";
  private static final String ROOT = "1700000000.000001";

  private static Optional<Incoming> read(String event) {
    return EventReader.read(payload(event), HERE);
  }

  private static JsonNode payload(String event) {
    try {
      return new ObjectMapper()
          .readTree(
              """
              {"team_id":"T1","api_app_id":"A1","event_id":"Ev1","event":%s}"""
                  .formatted(event));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String message(String fields) {
    return """
    {"type":"message","user":"U1","channel":"C1","channel_type":"channel","ts":"%s",%s}"""
        .formatted(TS, fields);
  }

  private static Message message(Addressee to, Optional<String> thread, String text) {
    return new Message("message T1 C1 " + TS, "T1", "C1", "U1", TS, thread, to, text);
  }

  @Test
  void aMentionIsTheSameInBothEventsThatTellOfIt() {
    Message mention = message(Addressee.MENTIONED, Optional.empty(), "When?");
    assertThat(read(message("\"text\":\"<@UBOT> When?\""))).contains(mention);
    assertThat(
            read(
                """
                {"type":"app_mention","user":"U1","channel":"C1","ts":"%s","text":"<@UBOT> When?"}"""
                    .formatted(TS)))
        .contains(mention);
  }

  @Test
  void aMessageInAThreadMayBeForTheBot() {
    String thread = "\"thread_ts\":\"" + ROOT + "\",";
    assertThat(read(message(thread + "\"text\":\"And then?\"")))
        .contains(message(Addressee.NOBODY, Optional.of(ROOT), "And then?"));
    assertThat(read(message(thread + "\"text\":\"<@U2> And then?\"")))
        .contains(message(Addressee.OTHERS, Optional.of(ROOT), "someone And then?"));
    assertThat(read(message(thread + "\"text\":\"<@UBOT> <@U2> And?\"")))
        .contains(message(Addressee.MENTIONED, Optional.of(ROOT), "someone And?"));
  }

  @Test
  void aMessageOutsideThreadsThatMentionsNobodyIsNot() {
    assertThat(read(message("\"text\":\"Lunch?\""))).isEmpty();
    assertThat(read(message("\"thread_ts\":\"" + TS + "\",\"text\":\"Lunch?\""))).isEmpty();
  }

  @Test
  void anyTextInADirectMessageIsForTheBot() {
    String direct = message("\"text\":\"one\\ntwo\"").replace("channel\",\"ts", "im\",\"ts");
    assertThat(read(direct)).contains(message(Addressee.DIRECT, Optional.empty(), "one\ntwo"));
    assertThat(read(direct.replace("C1", "D1").replace("\"channel_type\":\"im\",", "")))
        .map(incoming -> ((Message) incoming).to())
        .contains(Addressee.DIRECT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mpim", "group", "channel"})
  void whereThereAreOthersTheBotMustBeMentioned(String type) {
    String message =
        message("\"text\":\"Lunch?\"").replace("\"channel\",\"ts", "\"" + type + "\",\"ts");
    assertThat(read(message)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file_share", "thread_broadcast"})
  void filesAndBroadcastsAreMessagesToo(String subtype) {
    assertThat(read(message("\"text\":\"<@UBOT> a\",\"subtype\":\"" + subtype + "\""))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"subtype\":\"message_changed\"",
        "\"subtype\":\"message_deleted\"",
        "\"subtype\":\"bot_message\"",
        "\"subtype\":\"channel_join\"",
        "\"bot_id\":\"B1\"",
        "\"bot_profile\":{}",
        "\"edited\":{\"user\":\"U1\"}",
        "\"hidden\":true",
        "\"user\":\"UBOT\"",
        "\"user\":\"USLACKBOT\"",
        "\"user\":null",
        "\"user\":7",
        "\"channel\":null",
        "\"ts\":\"soon\""
      })
  void whatIsChangedOrSaidByBotsIsNoQuestion(String field) {
    assertThat(read(message("\"text\":\"<@UBOT> When?\"," + field))).isEmpty();
  }

  @Test
  void whatTheBotSaysIsHeard() {
    String own =
        """
        {"type":"message","user":"UBOT","bot_id":"B1","channel":"C1","ts":"%s","thread_ts":"%s"}""";
    assertThat(EventReader.own(payload(own.formatted(TS, ROOT)), HERE))
        .contains(new OwnMessage("T1", "C1", ROOT, TS));
    assertThat(EventReader.own(payload(own.formatted(TS, "")), HERE))
        .contains(new OwnMessage("T1", "C1", TS, TS));
    assertThat(EventReader.own(payload(message("\"text\":\"a\"")), HERE)).isEmpty();
  }

  @Test
  void theTabsOfTheAppHomeAreToldApart() {
    String opened =
        "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"%s\"}";
    assertThat(read(opened.formatted("home")))
        .contains(new HomeOpened("event T1 A1 Ev1", "T1", "D1", "U1"));
    assertThat(read(opened.formatted("messages")))
        .contains(new PaneOpened("event T1 A1 Ev1", "T1", "D1", "U1", Optional.empty()));
    assertThat(read(opened.formatted("about"))).isEmpty();
  }

  @Test
  void aPaneOfTheOldKindHasAThread() {
    String opened =
        """
        {"type":"assistant_thread_started",
         "assistant_thread":{"user_id":"U1","channel_id":"D1","thread_ts":"%s"}}"""
            .formatted(TS);
    assertThat(read(opened))
        .contains(new PaneOpened("event T1 A1 Ev1", "T1", "D1", "U1", Optional.of(TS)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "\"text\"", "[]", "{}", "{\"type\":7}", "{\"type\":\"x\"}"})
  void whateverElseIsLeftAlone(String event) {
    assertThat(read(event)).isEmpty();
    assertThat(EventReader.own(payload(event), HERE)).isEmpty();
  }
}
