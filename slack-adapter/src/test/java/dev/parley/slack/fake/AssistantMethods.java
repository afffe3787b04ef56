package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** assistant.threads.*. */
final class AssistantMethods {

  private AssistantMethods() {}

  static Map<String, WebApi.Method> all() {
    return Map.of(
        "assistant.threads.setStatus", AssistantMethods::status,
        "assistant.threads.setTitle", AssistantMethods::title,
        "assistant.threads.setSuggestedPrompts", AssistantMethods::prompts);
  }

  private static ObjectNode status(Workspace workspace, Arguments given) {
    Room room = workspace.room(given.required("channel_id"));
    String thread = thread(room, Optional.of(given.requiredTs("thread_ts")));
    if (!given.values().has("status")) {
      throw new ApiError("invalid_arguments", "missing required field: status");
    }
    room.setStatus(thread, given.text("status").orElse(""));
    return Json.object();
  }

  private static ObjectNode title(Workspace workspace, Arguments given) {
    Room room = workspace.room(given.required("channel_id"));
    String title = given.required("title");
    room.setTitle(thread(room, Optional.of(given.requiredTs("thread_ts"))), title);
    return Json.object();
  }

  private static ObjectNode prompts(Workspace workspace, Arguments given) {
    Room room = workspace.room(given.required("channel_id"));
    Optional<String> threadTs = given.ts("thread_ts");
    if (workspace.isAgent() && threadTs.isPresent()) {
      workspace.violated("suggested prompts with thread_ts: nothing is shown for an agent app");
    }
    JsonNode prompts = given.structure("prompts").orElse(Json.MAPPER.createArrayNode());
    boolean whole = prompts.isArray() && !prompts.isEmpty() && prompts.size() <= 4;
    for (JsonNode prompt : prompts) {
      whole &= isText(prompt.path("title")) && isText(prompt.path("message"));
    }
    if (!whole) {
      throw new ApiError("invalid_arguments", "prompts: 1 to 4 with title and message");
    }
    room.setPrompts(thread(room, threadTs), prompts);
    return Json.object();
  }

  private static boolean isText(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank();
  }

  private static String thread(Room room, Optional<String> ts) {
    if (ts.isPresent() && room.post(ts.get()).isEmpty()) {
      throw new ApiError("invalid_thread_ts");
    }
    return ts.orElse("");
  }
}
