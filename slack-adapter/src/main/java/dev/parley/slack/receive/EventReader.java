package dev.parley.slack.receive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.slack.receive.Incoming.Addressee;
import dev.parley.slack.receive.Incoming.HomeOpened;
import dev.parley.slack.receive.Incoming.Message;
import dev.parley.slack.receive.Incoming.PaneOpened;
import dev.parley.slack.send.Workspace;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads events: what is for the bot, or nothing. They may hold anything. Pure. */
final class EventReader {

  /** A message with a file, and one in a thread that is shown in the channel too. */
  private static final Set<String> SUBTYPES = Set.of("", "file_share", "thread_broadcast");

  /** Slack's own bot, which reminds people, say. */
  private static final String SLACKBOT = "USLACKBOT";

  private static final Pattern TS = Pattern.compile("\\d{1,12}\\.\\d{1,9}");

  private EventReader() {}

  /**
   * Reads an event.
   *
   * @param payload what Slack tells, with the event in it
   * @param here the workspace it happened in
   */
  static Optional<Incoming> read(JsonNode payload, Workspace here) {
    JsonNode event = payload.path("event");
    return switch (text(event, "type")) {
      case "message", "app_mention" -> message(event, here);
      case "app_home_opened" -> opened(event, id(payload, here), here);
      case "assistant_thread_started" ->
          paneOpened(event.path("assistant_thread"), id(payload, here), here);
      default -> Optional.empty();
    };
  }

  /** Reads an event of what the bot itself has said. */
  static Optional<OwnMessage> own(JsonNode payload, Workspace here) {
    JsonNode event = payload.path("event");
    String ts = text(event, "ts");
    if (!text(event, "type").equals("message")
        || !text(event, "user").equals(here.botUser())
        || !text(event, "subtype").isEmpty()
        || !isTs(ts)) {
      return Optional.empty();
    }
    String thread = text(event, "thread_ts");
    return Optional.of(
        new OwnMessage(here.team(), text(event, "channel"), isTs(thread) ? thread : ts, ts));
  }

  private static String id(JsonNode payload, Workspace here) {
    return "event "
        + here.team()
        + " "
        + text(payload, "api_app_id")
        + " "
        + text(payload, "event_id");
  }

  private static Optional<Incoming> message(JsonNode event, Workspace here) {
    String thread = text(event, "thread_ts");
    String written = text(event, "text");
    Optional<Addressee> to = addressee(event, thread, written, here.botUser());
    if (to.isEmpty() || !isNewByPerson(event, here) || !isTs(text(event, "ts"))) {
      return Optional.empty();
    }
    String channel = text(event, "channel");
    String ts = text(event, "ts");
    return Optional.of(
        new Message(
            // A mention is told of twice, in events of different ids.
            "message " + here.team() + " " + channel + " " + ts,
            here.team(),
            channel,
            text(event, "user"),
            ts,
            Optional.of(thread).filter(EventReader::isTs),
            to.get(),
            MessageText.typed(written, here.botUser())));
  }

  private static boolean isNewByPerson(JsonNode event, Workspace here) {
    String user = text(event, "user");
    return !user.isEmpty()
        && !user.equals(here.botUser())
        && !user.equals(SLACKBOT)
        && !text(event, "channel").isEmpty()
        && SUBTYPES.contains(text(event, "subtype"))
        && !event.hasNonNull("bot_id")
        && !event.hasNonNull("bot_profile")
        && !event.hasNonNull("edited")
        && !event.path("hidden").asBoolean();
  }

  private static Optional<Addressee> addressee(
      JsonNode event, String thread, String text, String botUser) {
    String type = text(event, "channel_type");
    if (type.equals("im") || (type.isEmpty() && text(event, "channel").startsWith("D"))) {
      return Optional.of(Addressee.DIRECT);
    }
    if (text(event, "type").equals("app_mention") || MessageText.mentions(text, botUser)) {
      return Optional.of(Addressee.MENTIONED);
    }
    if (!isTs(thread) || thread.equals(text(event, "ts"))) {
      return Optional.empty();
    }
    return Optional.of(MessageText.mentionsSomebody(text) ? Addressee.OTHERS : Addressee.NOBODY);
  }

  private static Optional<Incoming> opened(JsonNode event, String id, Workspace here) {
    String channel = text(event, "channel");
    String user = text(event, "user");
    if (user.isEmpty() || channel.isEmpty()) {
      return Optional.empty();
    }
    return switch (text(event, "tab")) {
      case "home" -> Optional.of(new HomeOpened(id, here.team(), channel, user));
      case "messages" ->
          Optional.of(new PaneOpened(id, here.team(), channel, user, Optional.empty()));
      default -> Optional.empty();
    };
  }

  private static Optional<Incoming> paneOpened(JsonNode thread, String id, Workspace here) {
    String channel = text(thread, "channel_id");
    String ts = text(thread, "thread_ts");
    return channel.isEmpty() || !isTs(ts)
        ? Optional.empty()
        : Optional.of(
            new PaneOpened(id, here.team(), channel, text(thread, "user_id"), Optional.of(ts)));
  }

  private static boolean isTs(String text) {
    return TS.matcher(text).matches();
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.textValue() : "";
  }
}
