package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
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

  /** Everything that is seen of blocks, a line for each text and each row of buttons. */
  public static String described(JsonNode blocks) {
    List<String> lines = new ArrayList<>();
    for (JsonNode block : blocks) {
      String type = block.path("type").asText();
      lines.add(type + text(block) + image(block));
      block.path("elements").forEach(element -> lines.add("  " + element(element)));
    }
    return String.join("\n", lines);
  }

  private static String text(JsonNode block) {
    JsonNode text = block.path("text");
    return text.isMissingNode()
        ? ""
        : " " + text.path("type").asText() + ": " + text.path("text").asText();
  }

  private static String image(JsonNode block) {
    String source = block.has("slack_file") ? "a file" : block.path("image_url").asText();
    return source.isEmpty() ? "" : " of " + source + ": " + block.path("alt_text").asText();
  }

  private static String element(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "button" -> "button " + element.path("action_id").asText() + text(element);
      case "feedback_buttons" ->
          "feedback"
              + text(element.path("positive_button"))
              + text(element.path("negative_button"));
      default -> element.path("type").asText() + ": " + element.path("text").asText();
    };
  }

  private static void giveId(ObjectNode node, String field) {
    if (!node.hasNonNull(field)) {
      node.put(field, GIVEN + UUID.randomUUID());
    }
  }
}
