package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a message says.
 *
 * @param text its text; empty for none
 * @param blocks its blocks; an empty list for none
 */
record Content(String text, JsonNode blocks) {

  private static final int TEXT = 40_000;

  static Content of(Arguments arguments) {
    String text = arguments.text("text").orElse("");
    Optional<JsonNode> blocks = arguments.structure("blocks");
    if (text.isEmpty() && blocks.map(JsonNode::isEmpty).orElse(true)) {
      throw new ApiError("no_text");
    }
    if (text.length() > TEXT) {
      throw new ApiError("msg_too_long");
    }
    blocks.ifPresent(list -> BlockKit.check(list, BlockKit.Surface.MESSAGE));
    return new Content(text, blocks.orElse(Json.MAPPER.createArrayNode()));
  }
}
