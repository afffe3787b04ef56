package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** views.*. */
final class ViewMethods {

  private ViewMethods() {}

  static Map<String, WebApi.Method> all() {
    return Map.of(
        "views.open", ViewMethods::open,
        "views.update", ViewMethods::update,
        "views.publish", ViewMethods::publish);
  }

  private static ObjectNode open(Workspace workspace, Arguments given) {
    JsonNode view = view(workspace, given, "modal");
    String user = workspace.slack().triggers().use(given.required("trigger_id"));
    return answer(workspace.opened(user, (ObjectNode) view));
  }

  private static ObjectNode update(Workspace workspace, Arguments given) {
    JsonNode view = view(workspace, given, "modal");
    return answer(workspace.updated(given.required("view_id"), (ObjectNode) view));
  }

  private static ObjectNode publish(Workspace workspace, Arguments given) {
    JsonNode view = view(workspace, given, "home");
    String user = given.required("user_id");
    if (!workspace.isPerson(user)) {
      throw new ApiError("user_not_found");
    }
    return answer(workspace.published(user, (ObjectNode) view));
  }

  private static ObjectNode answer(ObjectNode view) {
    ObjectNode answer = Json.object();
    answer.set("view", view);
    return answer;
  }

  private static JsonNode view(Workspace workspace, Arguments given, String type) {
    JsonNode view =
        given
            .structure("view")
            .filter(JsonNode::isObject)
            .orElseThrow(() -> new ApiError("invalid_arguments", "missing required field: view"));
    require(view.path("type").asText().equals(type), "unsupported type of view");
    require(view.path("private_metadata").asText().length() <= 3_000, "private_metadata");
    require(view.path("callback_id").asText().length() <= 255, "callback_id");
    if (type.equals("modal")) {
      label(view, "title", true);
      label(view, "close", false);
      label(view, "submit", false);
    }
    require(view.has("blocks"), "missing required field: blocks");
    BlockKit.check(view.get("blocks"), BlockKit.Surface.VIEW);
    BlockKit.problemsOfText(view.get("blocks")).forEach(workspace::violated);
    return view;
  }

  private static void label(JsonNode view, String name, boolean required) {
    JsonNode label = view.path(name);
    if (required || label.isObject()) {
      int length = label.path("text").asText().length();
      require(label.path("type").asText().equals("plain_text"), name + " must be plain_text");
      require(length >= 1 && length <= 24, name + " must be 1 to 24 characters");
    }
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new ApiError("invalid_arguments", problem);
    }
  }
}
