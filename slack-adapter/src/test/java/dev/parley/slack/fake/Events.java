package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes the events of a workspace as the Events API does, and tells the app of them. */
final class Events {

  private final FakeSlack slack;
  private final Workspace workspace;
  private final AtomicInteger pairs = new AtomicInteger();

  Events(FakeSlack slack, Workspace workspace) {
    this.slack = slack;
    this.workspace = workspace;
  }

  Delivery tell(ObjectNode event) {
    ObjectNode payload =
        Json.object().put("token", "verification").put("team_id", workspace.team());
    payload.put("api_app_id", FakeSlack.APP).put("type", "event_callback");
    payload.put("event_id", "Ev" + UUID.randomUUID().toString().replace("-", ""));
    payload.put("event_time", System.currentTimeMillis() / 1_000).set("event", event);
    payload
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", workspace.team())
        .put("user_id", workspace.botUser())
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    payload.put("is_ext_shared_channel", false).put("event_context", "4-" + workspace.team());
    return slack.deliver(Delivery.Kind.EVENTS_API, payload);
  }

  /** A mention is told as a pair of events about one message, in either order. */
  void posted(Room room, Post post) {
    if (!room.withBot()) {
      return;
    }
    boolean pair = isMention(room, post);
    boolean mentionFirst = pair && pairs.getAndIncrement() % 2 == 0;
    if (mentionFirst) {
      tell(mention(room, post));
    }
    tell(message(room, post));
    if (pair && !mentionFirst) {
      tell(mention(room, post));
    }
  }

  void changed(Room room, Post before, Post after) {
    if (!room.withBot()) {
      return;
    }
    ObjectNode event = hidden(room, "message_changed");
    event.set("message", after.json());
    event.set("previous_message", before.json());
    tell(event);
    if (isMention(room, after)) {
      tell(mention(room, after));
    }
  }

  void deleted(Room room, Post gone) {
    if (room.withBot() && gone.onlyFor().isEmpty()) {
      ObjectNode event = hidden(room, "message_deleted").put("deleted_ts", gone.ts());
      event.set("previous_message", gone.json());
      tell(event);
    }
  }

  void paneOpened(Room room, Post root, String person) {
    ObjectNode event = Json.object().put("type", "assistant_thread_started");
    ObjectNode thread = event.putObject("assistant_thread").put("user_id", person);
    thread.putObject("context").put("team_id", workspace.team()).putNull("enterprise_id");
    thread.put("channel_id", room.id()).put("thread_ts", root.ts());
    tell(event.put("event_ts", slack.newTs()));
  }

  private boolean isMention(Room room, Post post) {
    return room.kind() != Room.Kind.DIRECT
        && post.text().contains("<@" + workspace.botUser() + ">");
  }

  private ObjectNode message(Room room, Post post) {
    ObjectNode event = told(room, post).put("type", "message");
    event.put("channel_type", room.kind().type());
    room.post(post.thread()).ifPresent(root -> event.put("parent_user_id", root.user()));
    return event;
  }

  private ObjectNode mention(Room room, Post post) {
    return told(room, post).put("type", "app_mention");
  }

  private ObjectNode told(Room room, Post post) {
    ObjectNode event = post.json().put("channel", room.id()).put("event_ts", post.ts());
    event.put("team", workspace.team());
    if (post.bot().isEmpty()) {
      event.put("client_msg_id", UUID.randomUUID().toString());
      event.set("blocks", richText(post.text()));
    } else if (post.bot().equals(workspace.botId())) {
      event.put("app_id", FakeSlack.APP);
    }
    return event;
  }

  private ArrayNode richText(String text) {
    ArrayNode blocks = Json.MAPPER.createArrayNode();
    ObjectNode block = blocks.addObject().put("type", "rich_text").put("block_id", "x");
    ObjectNode section = block.putArray("elements").addObject().put("type", "rich_text_section");
    section
        .putArray("elements")
        .addObject()
        .put("type", "text")
        .put("text", Mrkdwn.unescape(text.isEmpty() ? " " : text));
    return blocks;
  }

  private ObjectNode hidden(Room room, String subtype) {
    String ts = slack.newTs();
    return Json.object()
        .put("type", "message")
        .put("subtype", subtype)
        .put("channel", room.id())
        .put("hidden", true)
        .put("ts", ts)
        .put("event_ts", ts)
        .put("channel_type", room.kind().type());
  }
}
