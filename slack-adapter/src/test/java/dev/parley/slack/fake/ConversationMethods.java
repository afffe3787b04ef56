package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** auth.*, bots.*, users.* and conversations.*. */
final class ConversationMethods {

  private ConversationMethods() {}

  static Map<String, WebApi.Method> all() {
    return Map.of(
        "auth.test", ConversationMethods::authTest,
        "bots.info", ConversationMethods::bot,
        "users.info", ConversationMethods::user,
        "conversations.info", ConversationMethods::info,
        "conversations.open", ConversationMethods::open,
        "conversations.replies", ConversationMethods::replies);
  }

  private static ObjectNode authTest(Workspace workspace, Arguments given) {
    return Json.object()
        .put("url", "https://" + workspace.team() + ".slack.example/")
        .put("team", workspace.team())
        .put("user", "parley")
        .put("team_id", workspace.team())
        .put("user_id", workspace.botUser())
        .put("bot_id", workspace.botId())
        .put("is_enterprise_install", false);
  }

  private static ObjectNode bot(Workspace workspace, Arguments given) {
    String bot = given.required("bot");
    String user = bot.equals(workspace.botId()) ? workspace.botUser() : "UOTHERBOT";
    ObjectNode answer = Json.object();
    answer.putObject("bot").put("id", bot).put("name", "bot").put("user_id", user);
    return answer;
  }

  private static ObjectNode user(Workspace workspace, Arguments given) {
    String user = given.required("user");
    if (!workspace.isPerson(user) && !user.equals(workspace.botUser())) {
      throw new ApiError("user_not_found");
    }
    ObjectNode answer = Json.object();
    answer
        .putObject("user")
        .put("id", user)
        .put("team_id", workspace.team())
        .put("name", user.toLowerCase(Locale.ROOT))
        .put("is_bot", user.equals(workspace.botUser()));
    return answer;
  }

  private static ObjectNode info(Workspace workspace, Arguments given) {
    Room room = workspace.known(given.required("channel"));
    ObjectNode answer = Json.object();
    answer
        .putObject("channel")
        .put("id", room.id())
        .put("is_im", room.kind() == Room.Kind.DIRECT)
        .put("is_member", room.withBot());
    return answer;
  }

  private static ObjectNode open(Workspace workspace, Arguments given) {
    ObjectNode answer = Json.object();
    answer.putObject("channel").put("id", workspace.roomOrPerson(given.required("users")).id());
    return answer;
  }

  private static ObjectNode replies(Workspace workspace, Arguments given) {
    Room room = workspace.room(given.required("channel"));
    String ts = given.requiredTs("ts");
    Collection<Post> thread = room.post(ts).map(post -> room.thread(post.root())).orElse(List.of());
    if (thread.isEmpty()) {
      throw new ApiError("thread_not_found");
    }
    int limit = given.number("limit", 1_000);
    ObjectNode answer = Json.object().put("has_more", thread.size() > limit);
    ArrayNode messages = answer.putArray("messages");
    thread.stream()
        .filter(post -> post.ts().compareTo(given.text("oldest").orElse("0")) >= 0)
        .filter(post -> post.ts().compareTo(given.text("latest").orElse("9")) <= 0)
        .limit(limit)
        .forEach(post -> messages.add(post.json()));
    return answer;
  }
}
