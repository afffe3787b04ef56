package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A message as it stands.
 *
 * @param room the id of the conversation it stands in
 * @param ts its id there
 * @param thread the ts of the thread's first message; empty outside threads
 * @param user who wrote it
 * @param bot the bot's id where a bot wrote it; empty for people
 * @param text its text, or the notification's where there are blocks
 * @param blocks its blocks, each with an id
 * @param onlyFor who alone can see it; empty for all
 * @param reactions who reacted, by the reaction's name
 * @param options the arguments it was posted with
 * @param nanos when it was first posted, as {@link System#nanoTime} counts
 * @param edits how often it was changed
 */
public record Post(
    String room,
    String ts,
    String thread,
    String user,
    String bot,
    String text,
    JsonNode blocks,
    String onlyFor,
    Map<String, Set<String>> reactions,
    ObjectNode options,
    long nanos,
    int edits) {

  /** The thread it belongs to, or starts. */
  public String root() {
    return thread.isEmpty() ? ts : thread;
  }

  public List<Button> buttons() {
    return Button.in(blocks);
  }

  /** The first button with this text. */
  public Button button(String text) {
    return buttons().stream()
        .filter(button -> button.text().equals(text))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no button \"" + text + "\" but " + buttons() + " " + blocks));
  }

  public boolean hasButton(String text) {
    return buttons().stream().anyMatch(button -> button.text().equals(text));
  }

  /** All words a person reads in it, a line for each text. */
  public String shown() {
    List<String> lines = new ArrayList<>();
    collect(blocks, lines);
    return lines.isEmpty() ? Mrkdwn.shown(text) : String.join("\n", lines);
  }

  private static void collect(JsonNode node, List<String> lines) {
    String type = node.path("type").asText();
    JsonNode text = node.path("text");
    if (text.isTextual() && type.equals("mrkdwn")) {
      lines.add(Mrkdwn.shown(text.asText()));
    } else if (text.isTextual()) {
      lines.add(Mrkdwn.unescape(text.asText()));
    }
    node.forEach(child -> collect(child, lines));
  }

  Post withText(String newText, JsonNode newBlocks) {
    return new Post(
        room, ts, thread, user, bot, newText, newBlocks, onlyFor, reactions, options, nanos,
        edits + 1);
  }

  Post withReactions(Map<String, Set<String>> newReactions) {
    return new Post(
        room, ts, thread, user, bot, text, blocks, onlyFor, newReactions, options, nanos, edits);
  }

  /** As Slack's methods and events give it. */
  ObjectNode json() {
    ObjectNode json = Json.object().put("type", "message").put("user", user);
    json.put("text", text).put("ts", ts);
    if (!thread.isEmpty()) {
      json.put("thread_ts", thread);
    }
    if (!bot.isEmpty()) {
      json.put("bot_id", bot);
      json.putObject("bot_profile").put("id", bot).put("app_id", FakeSlack.APP).put("name", "p");
    }
    if (!blocks.isEmpty()) {
      json.set("blocks", blocks);
    }
    if (edits > 0) {
      json.putObject("edited").put("user", user).put("ts", ts);
    }
    return json;
  }
}
