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

  private static final int LONGEST = 40_000;
  private static final int LONGEST_CHANGED = 4_000;

  static Content of(Arguments arguments) {
    return of(arguments, LONGEST);
  }

  /** What takes the place of what a message says: its text may be shorter only. */
  static Content changed(Arguments arguments) {
    return of(arguments, LONGEST_CHANGED);
  }

  private static Content of(Arguments arguments, int longest) {
    String text = arguments.text("text").orElse("");
    Optional<JsonNode> blocks = arguments.structure("blocks");
    if (text.isEmpty() && blocks.map(JsonNode::isEmpty).orElse(true)) {
      throw new ApiError("no_text");
    }
    if (text.length() > longest) {
      throw new ApiError("msg_too_long");
    }
    blocks.ifPresent(list -> BlockKit.check(list, BlockKit.Surface.MESSAGE));
    return new Content(text, blocks.orElse(Json.MAPPER.createArrayNode()));
  }
}
