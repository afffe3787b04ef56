package dev.parley.telegram.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.telegram.receive.Incoming.Message;
import dev.parley.telegram.receive.Incoming.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.NotBlank;

/** Updates that no Telegram has ever sent. */
class IncomingReaderPropertyTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final IncomingReader READER = new IncomingReader(new BotUser(42, "parley_bot"));

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void noUpdateIsTooStrangeToBeRead(@ForAll("updates") Map<String, Object> update) {
    assertThatNoException().isThrownBy(() -> READER.read(MAPPER.valueToTree(update)));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void marksAnywhereAreBorne(@ForAll("texts") String text, @ForAll("entities") List<Object> marks) {
    JsonNode update = update(Map.of("text", text, "entities", marks));
    assertThatNoException().isThrownBy(() -> READER.read(update));
  }

  @Property
  void anyTextThatIsNoCommandIsAskedAsItIs(@ForAll @NotBlank String text) {
    Optional<Incoming> read = READER.read(update(Map.of("text", "a" + text)));
    assertThat(read)
        .map(message -> ((Message) message).request())
        .contains(new Question(("a" + text).strip()));
  }

  private static JsonNode update(Map<String, Object> text) {
    Map<String, Object> message = new HashMap<>(text);
    message.put("message_id", 5);
    message.put("from", Map.of("id", 7));
    message.put("chat", Map.of("id", 7, "type", "private"));
    return MAPPER.valueToTree(Map.of("update_id", 1, "message", message));
  }

  @Provide
  static Arbitrary<Map<String, Object>> updates() {
    return objects(3);
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.of("@parley_bot", "/ask", "/ask@parley_bot", "😀", " ", "\u202e", "who")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  static Arbitrary<List<Object>> entities() {
    Arbitrary<Object> places =
        Arbitraries.oneOf(Arbitraries.integers().between(-3, 40).map(Object.class::cast), values());
    Arbitrary<String> types = Arbitraries.of("mention", "text_mention", "bot_command", "url");
    return Combinators.combine(types, places, places)
        .as(
            (type, offset, length) ->
                (Object)
                    Map.of(
                        "type", type, "offset", offset, "length", length, "user", Map.of("id", 42)))
        .list()
        .ofMaxSize(6);
  }

  private static Arbitrary<Map<String, Object>> objects(int depth) {
    Arbitrary<String> names =
        Arbitraries.of(
            "update_id message edited_message callback_query inline_query message_id from id chat type text"
                .concat(
                    " entities caption date data query is_bot sender_chat reply_to_message user")
                .concat(" message_thread_id is_topic_message offset length via_bot photo")
                .split(" "));
    Arbitrary<Object> values =
        depth == 0
            ? values()
            : Arbitraries.frequencyOf(
                Tuple.of(2, values()),
                Tuple.of(3, objects(depth - 1).map(Object.class::cast)),
                Tuple.of(1, objects(depth - 1).list().ofMaxSize(3).map(Object.class::cast)));
    return Arbitraries.maps(names, values).ofMaxSize(6);
  }

  private static Arbitrary<Object> values() {
    return Arbitraries.oneOf(
        Arbitraries.of(0, 1, -1, 7, 42, 1.5, true, 1e300, Long.MAX_VALUE, Integer.MIN_VALUE)
            .map(Object.class::cast),
        Arbitraries.of("private", "supergroup", "/ask", "@parley_bot", "mention", "bot_command")
            .map(Object.class::cast),
        Arbitraries.bigIntegers().map(Object.class::cast),
        Arbitraries.strings().ofMaxLength(20).map(Object.class::cast));
  }
}
