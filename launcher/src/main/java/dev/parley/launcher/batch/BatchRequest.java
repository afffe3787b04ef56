package dev.parley.launcher.batch;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a batch.
 *
 * @param id a string or a number to print with the answer, if given
 * @param turns what is asked, in order; at least one
 * @param passages all the evidence there is for this line, where given
 */
record BatchRequest(Optional<JsonNode> id, List<String> turns, Optional<List<Evidence>> passages) {

  /**
   * A passage that comes with its question.
   *
   * @param id any text
   * @param title possibly blank
   * @param text possibly blank
   */
  record Evidence(String id, String title, String text) {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  BatchRequest {
    requireNonNull(id);
    turns = List.copyOf(turns);
    passages = passages.map(List::copyOf);
  }

  /**
   * Reads a line. Fields that are not known are ignored.
   *
   * @throws BatchException when it is not of the documented form
   */
  static BatchRequest parse(String line) throws BatchException {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new BatchException(
          Optional.empty(), "this line is not JSON: " + e.getOriginalMessage());
    }
    if (!json.isObject()) {
      throw new BatchException(Optional.empty(), "this line is not a JSON object");
    }
    Optional<JsonNode> id = given(json, "id");
    if (id.isPresent() && !id.get().isTextual() && !id.get().isNumber()) {
      throw new BatchException(Optional.empty(), "\"id\" must be a string or a number");
    }
    return new BatchRequest(id, turns(id, json.path("turns")), passages(id, json));
  }

  private static List<String> turns(Optional<JsonNode> id, JsonNode turns) throws BatchException {
    if (!turns.isArray() || turns.isEmpty()) {
      throw new BatchException(id, "\"turns\" must be a list with at least one question");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode turn : turns) {
      if (!turn.isTextual()) {
        throw new BatchException(id, "\"turns\" must hold strings only");
      }
      texts.add(turn.textValue());
    }
    return texts;
  }

  private static Optional<List<Evidence>> passages(Optional<JsonNode> id, JsonNode json)
      throws BatchException {
    Optional<JsonNode> passages = given(json, "passages");
    if (passages.isEmpty()) {
      return Optional.empty();
    }
    if (!passages.get().isArray()) {
      throw new BatchException(id, "\"passages\" must be a list");
    }
    List<Evidence> evidence = new ArrayList<>();
    for (JsonNode passage : passages.get()) {
      if (!passage.path("id").isValueNode() || !passage.path("text").isTextual()) {
        throw new BatchException(id, "every passage must have an \"id\" and a \"text\"");
      }
      evidence.add(
          new Evidence(
              passage.get("id").asText(),
              passage.path("title").asText(""),
              passage.get("text").textValue()));
    }
    return Optional.of(evidence);
  }

  private static Optional<JsonNode> given(JsonNode json, String field) {
    return Optional.ofNullable(json.get(field)).filter(value -> !value.isNull());
  }
}
