package dev.parley.telegram.receive;

import static dev.parley.telegram.receive.Json.integer;
import static dev.parley.telegram.receive.Json.number;
import static dev.parley.telegram.receive.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.telegram.receive.Incoming.ChatType;
import dev.parley.telegram.receive.Incoming.Inline;
import dev.parley.telegram.receive.Incoming.Message;
import dev.parley.telegram.receive.Incoming.NoText;
import dev.parley.telegram.receive.Incoming.Place;
import dev.parley.telegram.receive.Incoming.Press;
import dev.parley.telegram.receive.Incoming.Question;
import dev.parley.telegram.receive.Incoming.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Tells what an update wants of the bot, if anything. In a private chat everything is for the bot;
 * in a group a command, a mention and a reply to the bot are. Reads updates as they came: every
 * field may be missing or of another type. Immutable.
 */
final class IncomingReader {

  /** The kinds of updates that are read. */
  static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "inline_query");

  /** What a message without words may consist of; anything else is a note of Telegram's own. */
  private static final String[] MEDIA = {
    "animation",
    "audio",
    "checklist",
    "contact",
    "dice",
    "document",
    "game",
    "live_photo",
    "location",
    "paid_media",
    "photo",
    "poll",
    "sticker",
    "story",
    "venue",
    "video",
    "video_note",
    "voice"
  };

  private final BotUser bot;

  IncomingReader(BotUser bot) {
    this.bot = bot;
  }

  /** What it wants; empty where it is not for the bot. Throws nothing, whatever it is given. */
  Optional<Incoming> read(JsonNode update) {
    int id = integer(update.path("update_id"));
    return Stream.of(
            message(id, update.path("message"), false),
            message(id, update.path("edited_message"), true),
            press(id, update.path("callback_query")),
            inline(id, update.path("inline_query")))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Incoming> message(int update, JsonNode message, boolean edited) {
    long person = sender(message);
    int id = integer(message.path("message_id"));
    Optional<Place> place = place(message);
    if (person == 0 || id == 0 || place.isEmpty()) {
      return Optional.empty();
    }
    return request(message, place.get().type())
        .filter(request -> !edited || !(request instanceof NoText))
        .map(
            request ->
                new Message(
                    update,
                    person,
                    place.get(),
                    id,
                    repliedTo(message),
                    edited,
                    Instant.ofEpochSecond(integer(message.path("date"))),
                    request));
  }

  /**
   * Who wrote it; 0 for bots, channels, and results of ours that were sent inline. Administrators
   * who are anonymous write as the group, through a bot of Telegram's.
   */
  private long sender(JsonNode message) {
    if (number(message.path("via_bot").path("id")) == bot.id()
        || message.path("is_automatic_forward").asBoolean()) {
      return 0;
    }
    long group = number(message.path("chat").path("id"));
    if (group == number(message.path("sender_chat").path("id"))) {
      return group;
    }
    JsonNode from = message.path("from");
    return from.path("is_bot").asBoolean() ? 0 : number(from.path("id"));
  }

  private Optional<Request> request(JsonNode message, ChatType chat) {
    MessageText text = MessageText.of(message, bot);
    boolean alone = chat == ChatType.PRIVATE;
    if (text.isEmpty()) {
      return alone && hasMedia(message) ? Optional.of(new NoText()) : Optional.empty();
    }
    Optional<MessageText.BotCommand> command = text.command(alone);
    if (command.isPresent()) {
      return command.filter(MessageText.BotCommand::forUs).map(MessageText.BotCommand::request);
    }
    boolean addressed = alone || text.mentionsBot() || repliedTo(message).isPresent();
    return addressed ? Optional.of(new Question(text.withoutMentions())) : Optional.empty();
  }

  /** An album is one message to those who see it, and comes as many. */
  private static boolean hasMedia(JsonNode message) {
    return !message.has("media_group_id") && Stream.of(MEDIA).anyMatch(message::hasNonNull);
  }

  /** In a topic, what replies to nothing comes as a reply to the note that opened the topic. */
  private OptionalInt repliedTo(JsonNode message) {
    JsonNode replied = message.path("reply_to_message");
    int id = integer(replied.path("message_id"));
    boolean ours = number(replied.path("from").path("id")) == bot.id();
    return ours && id != 0 && !replied.has("forum_topic_created")
        ? OptionalInt.of(id)
        : OptionalInt.empty();
  }

  private Optional<Incoming> press(int update, JsonNode query) {
    JsonNode message = query.path("message");
    String id = text(query.path("id"));
    long person = number(query.path("from").path("id"));
    int messageId = integer(message.path("message_id"));
    if (id.isEmpty() || person == 0 || messageId == 0 || !query.path("data").isTextual()) {
      return Optional.empty();
    }
    return place(message)
        .map(place -> new Press(update, person, place, id, messageId, text(query.path("data"))));
  }

  private static Optional<Incoming> inline(int update, JsonNode query) {
    String id = text(query.path("id"));
    long person = number(query.path("from").path("id"));
    return id.isEmpty() || person == 0
        ? Optional.empty()
        : Optional.of(new Inline(update, person, id, text(query.path("query"))));
  }

  private static Optional<Place> place(JsonNode message) {
    long chat = number(message.path("chat").path("id"));
    Optional<ChatType> type = type(text(message.path("chat").path("type")));
    return chat == 0 ? Optional.empty() : type.map(known -> new Place(chat, known, topic(message)));
  }

  private static Optional<ChatType> type(String type) {
    return switch (type) {
      case "private" -> Optional.of(ChatType.PRIVATE);
      case "group", "supergroup" -> Optional.of(ChatType.GROUP);
      default -> Optional.empty();
    };
  }

  /** Chains of replies outside of topics have a thread id too. */
  private static OptionalInt topic(JsonNode message) {
    int thread = integer(message.path("message_thread_id"));
    return thread != 0 && message.path("is_topic_message").asBoolean()
        ? OptionalInt.of(thread)
        : OptionalInt.empty();
  }
}
