package dev.parley.telegram.send;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * A method of the Bot API of whose answer only the needed is read: the library cannot read an
 * answer with something new in it, and a message sent would look like one that was not.
 */
final class Call extends BotApiMethod<Answer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;

  /** Without its name, which belongs into answers to a webhook only. */
  @JsonValue
  @JsonIgnoreProperties("method")
  private final BotApiMethod<?> method;

  /**
   * A call.
   *
   * @param name as documented; the library writes some in lower case
   */
  Call(String name, BotApiMethod<?> method) {
    this.name = name;
    this.method = method;
  }

  @Override
  public String getMethod() {
    return name;
  }

  @Override
  public void validate() throws TelegramApiValidationException {
    method.validate();
  }

  @Override
  public Answer deserializeResponse(String body) throws TelegramApiRequestException {
    return read(body);
  }

  static Answer read(String body) throws TelegramApiRequestException {
    JsonNode answer = parsed(body);
    if (answer.path("ok").asBoolean() && answer.hasNonNull("result")) {
      return new Answer.Done(integer(answer.path("result").path("message_id")));
    }
    JsonNode parameters = answer.path("parameters");
    return new Answer.Refused(
        integer(answer.path("error_code"))
            .orElseThrow(() -> new TelegramApiRequestException("not an answer of a Bot API")),
        answer.path("description").asText(),
        integer(parameters.path("retry_after")),
        Optional.of(parameters.path("migrate_to_chat_id"))
            .filter(JsonNode::isIntegralNumber)
            .map(JsonNode::longValue));
  }

  private static JsonNode parsed(String body) throws TelegramApiRequestException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      // Its message would quote the body.
      throw new TelegramApiRequestException("not JSON");
    }
  }

  private static Optional<Integer> integer(JsonNode node) {
    return Optional.of(node).filter(JsonNode::isInt).map(JsonNode::intValue);
  }
}
