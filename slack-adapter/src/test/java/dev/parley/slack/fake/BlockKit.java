package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks blocks against what Slack documents of them. */
public final class BlockKit {

  /** Where blocks stand. */
  public enum Surface {
    MESSAGE(50),
    VIEW(100);

    private final int most;

    Surface(int most) {
      this.most = most;
    }
  }

  private static final int TEXT = 3_000;
  private static final int MARKDOWN = 12_000;

  /** Slack refuses messages whose blocks hold more than about this many characters in all. */
  private static final int ALL_TEXT = 13_200;

  /** Which fields a block may have besides {@code type} and {@code block_id}. */
  private static final Map<String, Set<String>> BLOCKS =
      Map.of(
          "section", Set.of("text", "fields", "accessory", "expand"),
          "header", Set.of("text", "level"),
          "context", Set.of("elements"),
          "divider", Set.of(),
          "image", Set.of("image_url", "alt_text", "title", "slack_file"),
          "actions", Set.of("elements"),
          "context_actions", Set.of("elements"),
          "markdown", Set.of("text"),
          "rich_text", Set.of("elements"),
          "input", Set.of("label", "element", "hint", "optional", "dispatch_action"));

  private final Surface surface;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> blockIds = new HashSet<>();
  private int markdown;
  private int characters;

  private BlockKit(Surface surface) {
    this.surface = surface;
  }

  /** Refuses blocks that Slack would. */
  public static void check(JsonNode blocks, Surface surface) {
    BlockKit check = new BlockKit(surface);
    check.blocks(blocks);
    if (!check.problems.isEmpty()) {
      throw new ApiError(
          surface == Surface.MESSAGE ? "invalid_blocks" : "invalid_arguments", check.problems);
    }
    if (surface == Surface.MESSAGE && check.characters > ALL_TEXT) {
      throw new ApiError("msg_blocks_too_long");
    }
  }

  /** What in these blocks would ping someone, or would be read otherwise than it is meant. */
  public static List<String> problemsOfText(JsonNode node) {
    List<String> problems = new ArrayList<>();
    if (node.path("type").asText().equals("mrkdwn")) {
      problems.addAll(Mrkdwn.problems(node.path("text").asText()));
    } else if (node.path("type").asText().equals("markdown")) {
      problems.addAll(Mrkdwn.pings(node.path("text").asText()));
    }
    node.forEach(child -> problems.addAll(problemsOfText(child)));
    return problems;
  }

  private void blocks(JsonNode blocks) {
    if (!blocks.isArray()) {
      problems.add("must be an array [/blocks]");
      return;
    }
    require(blocks.size() <= surface.most, "/blocks", "no more than " + surface.most + " items");
    for (int i = 0; i < blocks.size(); i++) {
      block(blocks.get(i), "/blocks/" + i);
    }
  }

  private void block(JsonNode block, String at) {
    String type = block.path("type").asText();
    Set<String> fields = BLOCKS.get(type);
    if (fields == null) {
      problems.add("unsupported type: " + type + " [" + at + "]");
      return;
    }
    fields(block, at, fields, "block_id");
    id(block, "block_id", at);
    String id = block.path("block_id").asText();
    require(id.isEmpty() || blockIds.add(id), at, "block_id already exists: " + id);
    switch (type) {
      case "section" -> section(block, at);
      case "header" -> text(block.path("text"), at + "/text", 150, "plain_text");
      case "context" -> context(block, at);
      case "image" -> image(block, at);
      case "actions" -> elements(block, at, 25, Set.of("button", "static_select", "overflow"));
      case "context_actions" -> elements(block, at, 5, Set.of("feedback_buttons", "icon_button"));
      case "markdown" -> markdown(block, at);
      case "input" -> input(block, at);
      default -> require(!block.has("elements") || block.get("elements").isArray(), at, "elements");
    }
  }

  private void section(JsonNode block, String at) {
    require(block.has("text") || block.has("fields"), at, "missing required field: text");
    if (block.has("text")) {
      text(block.get("text"), at + "/text", TEXT, "plain_text", "mrkdwn");
    }
    if (block.has("fields")) {
      require(size(block.get("fields"), 1, 10), at + "/fields", "1 to 10 items");
      for (JsonNode field : block.get("fields")) {
        text(field, at + "/fields", 2_000, "plain_text", "mrkdwn");
      }
    }
    if (block.has("accessory")) {
      Set<String> allowed = Set.of("button", "image", "static_select", "overflow");
      element(block.get("accessory"), at + "/accessory", allowed, new HashSet<>());
    }
  }

  private void context(JsonNode block, String at) {
    require(size(block.path("elements"), 1, 10), at + "/elements", "1 to 10 items");
    for (JsonNode element : block.path("elements")) {
      if (element.path("type").asText().equals("image")) {
        image(element, at + "/elements");
      } else {
        text(element, at + "/elements", TEXT, "plain_text", "mrkdwn");
      }
    }
  }

  private void image(JsonNode block, String at) {
    require(
        block.has("image_url") != block.has("slack_file"), at, "image_url or slack_file, not both");
    optional(block, "image_url", at, 3_000);
    if (block.has("slack_file")) {
      JsonNode file = block.get("slack_file");
      require(file.has("id") != file.has("url"), at + "/slack_file", "id or url, not both");
    }
    length(block.path("alt_text"), at + "/alt_text", 1, 2_000);
  }

  private void markdown(JsonNode block, String at) {
    require(surface == Surface.MESSAGE, at, "unsupported type: markdown");
    length(block.path("text"), at + "/text", 1, MARKDOWN);
    markdown += block.path("text").asText().length();
    characters += block.path("text").asText().length();
    require(markdown <= MARKDOWN, at, "all markdown together: no more than " + MARKDOWN);
  }

  private void input(JsonNode block, String at) {
    text(block.path("label"), at + "/label", 2_000, "plain_text");
    require(block.path("element").isObject(), at, "missing required field: element");
  }

  private void elements(JsonNode block, String at, int most, Set<String> types) {
    JsonNode elements = block.path("elements");
    require(size(elements, 1, most), at + "/elements", "1 to " + most + " items");
    Set<String> actionIds = new HashSet<>();
    for (int i = 0; i < elements.size(); i++) {
      element(elements.get(i), at + "/elements/" + i, types, actionIds);
    }
  }

  private void element(JsonNode element, String at, Set<String> types, Set<String> actionIds) {
    String type = element.path("type").asText();
    require(types.contains(type), at, "unsupported type: " + type);
    id(element, "action_id", at);
    String id = element.path("action_id").asText();
    require(id.isEmpty() || actionIds.add(id), at, "action_id already exists: " + id);
    switch (type) {
      case "button" -> button(element, at);
      case "feedback_buttons" -> feedback(element, at);
      case "icon_button" -> iconButton(element, at);
      case "static_select" -> select(element, at, 100);
      case "overflow" -> select(element, at, 5);
      case "image" -> image(element, at);
      default -> {}
    }
  }

  private void button(JsonNode button, String at) {
    fields(
        button,
        at,
        Set.of("text", "url", "value", "style", "confirm", "accessibility_label"),
        "action_id");
    text(button.path("text"), at + "/text", 75, "plain_text");
    optional(button, "url", at, 3_000);
    optional(button, "value", at, 2_000);
    optional(button, "accessibility_label", at, 75);
    String style = button.path("style").asText("primary");
    require(style.equals("primary") || style.equals("danger"), at, "unknown style: " + style);
  }

  private void feedback(JsonNode element, String at) {
    fields(element, at, Set.of("positive_button", "negative_button"), "action_id");
    for (String side : List.of("positive_button", "negative_button")) {
      JsonNode button = element.path(side);
      require(button.isObject(), at, "missing required field: " + side);
      text(button.path("text"), at + "/" + side + "/text", 75, "plain_text");
      length(button.path("value"), at + "/" + side + "/value", 1, 2_000);
      optional(button, "accessibility_label", at, 75);
    }
  }

  private void iconButton(JsonNode element, String at) {
    require(element.path("icon").asText().equals("trash"), at, "unknown icon");
    text(element.path("text"), at + "/text", 75, "plain_text");
    optional(element, "value", at, 2_000);
  }

  private void select(JsonNode element, String at, int most) {
    require(size(element.path("options"), 1, most), at + "/options", "1 to " + most + " items");
    for (JsonNode option : element.path("options")) {
      text(option.path("text"), at + "/options/text", 75, "plain_text", "mrkdwn");
      length(option.path("value"), at + "/options/value", 1, 150);
    }
  }

  private void text(JsonNode text, String at, int most, String... types) {
    if (!text.isObject()) {
      problems.add("missing required field [" + at + "]");
      return;
    }
    String type = text.path("type").asText();
    require(List.of(types).contains(type), at, "unsupported type: " + type);
    require(
        type.equals("plain_text") || !text.has("emoji"), at, "invalid additional property: emoji");
    require(
        type.equals("mrkdwn") || !text.has("verbatim"),
        at,
        "invalid additional property: verbatim");
    length(text.path("text"), at, 1, most);
    characters += text.path("text").asText().length();
  }

  private void optional(JsonNode node, String field, String at, int most) {
    Optional.ofNullable(node.get(field))
        .ifPresent(value -> length(value, at + "/" + field, 1, most));
  }

  private void id(JsonNode node, String field, String at) {
    optional(node, field, at, 255);
  }

  private void length(JsonNode value, String at, int least, int most) {
    require(value.isTextual(), at, "must be a string");
    int length = value.asText().length();
    require(length >= least, at, "must be more than " + (least - 1) + " characters");
    require(length <= most, at, "must be less than " + (most + 1) + " characters");
  }

  private void fields(JsonNode node, String at, Set<String> allowed, String id) {
    node.fieldNames()
        .forEachRemaining(
            name ->
                require(
                    allowed.contains(name) || name.equals("type") || name.equals(id),
                    at,
                    "invalid additional property: " + name));
  }

  private static boolean size(JsonNode list, int least, int most) {
    return list.isArray() && list.size() >= least && list.size() <= most;
  }

  private void require(boolean holds, String at, String problem) {
    if (!holds) {
      problems.add(problem + " [" + at + "]");
    }
  }
}
