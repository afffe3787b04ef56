package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** chat.* and reactions.*. */
final class ChatMethods {

  private ChatMethods() {}

  static Map<String, WebApi.Method> all() {
    return Map.of(
        "chat.postMessage", ChatMethods::post,
        "chat.postEphemeral", ChatMethods::postEphemeral,
        "chat.update", ChatMethods::update,
        "chat.delete", ChatMethods::delete,
        "reactions.add", (workspace, given) -> react(workspace, given, true),
        "reactions.remove", (workspace, given) -> react(workspace, given, false));
  }

  private static ObjectNode post(Workspace workspace, Arguments given) {
    Room room = workspace.roomOrPerson(given.required("channel"));
    String thread = thread(workspace, room, given);
    Post post = workspace.post(room, thread, content(workspace, given), "", given.values());
    ObjectNode answer = Json.object().put("channel", room.id()).put("ts", post.ts());
    answer.set("message", post.json());
    return answer;
  }

  private static ObjectNode postEphemeral(Workspace workspace, Arguments given) {
    Room room = workspace.room(given.required("channel"));
    String user = given.required("user");
    if (!workspace.isPerson(user)) {
      throw new ApiError("user_not_in_channel");
    }
    String thread = thread(workspace, room, given);
    Post post = workspace.post(room, thread, content(workspace, given), user, given.values());
    return Json.object().put("message_ts", post.ts());
  }

  private static ObjectNode update(Workspace workspace, Arguments given) {
    Room room = workspace.room(given.required("channel"));
    Post post = own(workspace, room, given.requiredTs("ts"), "cant_update_message");
    Content content = Content.changed(given);
    workspace.slack().checkImages(workspace, content.blocks());
    Post changed = workspace.change(room, post.ts(), content);
    ObjectNode answer = Json.object().put("channel", room.id()).put("ts", changed.ts());
    answer.put("text", changed.text()).set("message", changed.json());
    return answer;
  }

  private static ObjectNode delete(Workspace workspace, Arguments given) {
    Room room = workspace.room(given.required("channel"));
    Post post = own(workspace, room, given.requiredTs("ts"), "cant_delete_message");
    workspace.delete(room, post.ts());
    return Json.object().put("channel", room.id()).put("ts", post.ts());
  }

  private static ObjectNode react(Workspace workspace, Arguments given, boolean added) {
    Room room = workspace.room(given.required("channel"));
    String name = given.required("name");
    if (!name.matches("[a-z0-9_+'-]{1,100}")) {
      throw new ApiError("invalid_name");
    }
    Optional<Post> changed =
        room.change(
            given.requiredTs("timestamp"),
            post ->
                post.withReactions(
                    Room.reacted(post.reactions(), name, workspace.botUser(), added)));
    if (changed.isEmpty()) {
      throw new ApiError("message_not_found");
    }
    return Json.object();
  }

  private static Content content(Workspace workspace, Arguments given) {
    Content content = Content.of(given);
    workspace.slack().checkImages(workspace, content.blocks());
    boolean finds =
        given.flag("link_names") || given.text("parse").filter("full"::equals).isPresent();
    List<String> pings = finds ? Mrkdwn.wideMentions(content.text()) : List.of();
    pings.forEach(workspace::violated);
    return content;
  }

  private static String thread(Workspace workspace, Room room, Arguments given) {
    String thread = given.ts("thread_ts").orElse("");
    if (thread.isEmpty()) {
      return thread;
    }
    Post root = room.post(thread).orElseThrow(() -> new ApiError("thread_not_found"));
    if (!root.thread().isEmpty()) {
      workspace.violated("a reply's ts is given as a thread's: " + thread);
    }
    return thread;
  }

  private static Post own(Workspace workspace, Room room, String ts, String error) {
    Post post =
        room.post(ts)
            .filter(found -> found.onlyFor().isEmpty())
            .orElseThrow(() -> new ApiError("message_not_found"));
    if (!post.bot().equals(workspace.botId())) {
      throw new ApiError(error);
    }
    return post;
  }
}
