package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Gives blocks and their elements the ids that Slack gives them where the app did not. */
public final class Blocks {

  private static final String GIVEN = "given-";

  private Blocks() {}

  static ArrayNode withIds(JsonNode blocks) {
    ArrayNode copy = Json.MAPPER.createArrayNode();
    for (JsonNode block : blocks) {
      ObjectNode withId = block.deepCopy();
      giveId(withId, "block_id");
      for (JsonNode element : withId.path("elements")) {
        if (element.has("value") || element.path("type").asText().matches(".*button.*")) {
          giveId((ObjectNode) element, "action_id");
        }
      }
      copy.add(withId);
    }
    return copy;
  }

  /** The blocks as the app wrote them. */
  public static JsonNode asWritten(JsonNode blocks) {
    JsonNode copy = blocks.deepCopy();
    takeIds(copy);
    return copy;
  }

  private static void giveId(ObjectNode node, String field) {
    if (!node.hasNonNull(field)) {
      node.put(field, GIVEN + UUID.randomUUID());
    }
  }

  private static void takeIds(JsonNode node) {
    for (String field : new String[] {"block_id", "action_id"}) {
      if (node.path(field).asText().startsWith(GIVEN)) {
        ((ObjectNode) node).remove(field);
      }
    }
    node.forEach(Blocks::takeIds);
  }
}
