package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to press.
 *
 * @param type {@code button} or {@code feedback_buttons}
 * @param blockId the block it stands in
 * @param actionId tells what it is for
 * @param text what stands on it
 * @param value what the app gets when it is pressed
 * @param url what it opens; empty for nothing
 */
public record Button(
    String type, String blockId, String actionId, String text, String value, String url) {

  /** Everything in these blocks that can be pressed, in order. */
  static List<Button> in(JsonNode blocks) {
    List<Button> buttons = new ArrayList<>();
    for (JsonNode block : blocks) {
      String blockId = block.path("block_id").asText();
      block.path("elements").forEach(element -> collect(element, blockId, buttons));
      collect(block.path("accessory"), blockId, buttons);
    }
    return buttons;
  }

  private static void collect(JsonNode element, String blockId, List<Button> buttons) {
    String type = element.path("type").asText();
    if (type.equals("button") || type.equals("icon_button")) {
      buttons.add(of(type, blockId, element, element));
    } else if (type.equals("feedback_buttons")) {
      buttons.add(of(type, blockId, element, element.path("positive_button")));
      buttons.add(of(type, blockId, element, element.path("negative_button")));
    }
  }

  private static Button of(String type, String blockId, JsonNode element, JsonNode face) {
    return new Button(
        type,
        blockId,
        element.path("action_id").asText(),
        face.path("text").path("text").asText(),
        face.path("value").asText(),
        face.path("url").asText());
  }
}
