package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Methods that send, change and delete messages. */
final class MessageMethods {

  private static final String TEXT =
      " text:TEXT parse_mode:TEXT entities:LIST link_preview_options:OBJECT reply_markup:OBJECT";
  private static final String MESSAGE =
      "business_connection_id:TEXT chat_id:CHAT message_id:INTEGER inline_message_id:TEXT";

  private final World world;

  MessageMethods(World world) {
    this.world = world;
  }

  void addTo(Methods methods) {
    methods.add(
        "sendMessage",
        "business_connection_id:TEXT chat_id:CHAT message_thread_id:INTEGER"
            + " disable_notification:FLAG protect_content:FLAG allow_paid_broadcast:FLAG"
            + " message_effect_id:TEXT reply_parameters:OBJECT"
            + TEXT,
        this::send);
    methods.add(
        "sendPhoto",
        "business_connection_id:TEXT chat_id:CHAT message_thread_id:INTEGER"
            + " direct_messages_topic_id:INTEGER photo:FILE caption:TEXT parse_mode:TEXT"
            + " caption_entities:LIST show_caption_above_media:FLAG has_spoiler:FLAG"
            + " disable_notification:FLAG protect_content:FLAG allow_paid_broadcast:FLAG"
            + " message_effect_id:TEXT suggested_post_parameters:OBJECT reply_parameters:OBJECT"
            + " reply_markup:OBJECT",
        this::sendPhoto);
    methods.add("editMessageText", MESSAGE + TEXT, this::editText);
    methods.add("editMessageMedia", MESSAGE + " media:OBJECT reply_markup:OBJECT", this::editMedia);
    methods.add("editMessageReplyMarkup", MESSAGE + " reply_markup:OBJECT", this::editKeyboard);
    methods.add("deleteMessage", "chat_id:CHAT message_id:INTEGER", this::delete);
  }

  private JsonNode send(Parameters p) {
    return send(p, Optional.empty(), () -> world.content(p, "text"));
  }

  /** Without a caption: ours have none. */
  private JsonNode sendPhoto(Parameters p) {
    world.chat(p);
    Photo photo =
        p.file("photo")
            .map(Photo::read)
            .orElseThrow(() -> ApiException.badRequest("there is no photo in the request"));
    return send(p, Optional.of(photo), () -> FormattedText.plain(""));
  }

  private JsonNode send(Parameters p, Optional<Photo> photo, Supplier<FormattedText> text) {
    Chat chat = world.chat(p);
    FormattedText content = text.get();
    Keyboard keyboard = keyboard(p);
    OptionalInt topic = topic(chat, p);
    OptionalInt replyTo = p.json("reply_parameters").map(r -> repliedTo(chat, r)).orElse(empty());
    world.countMessage(chat.id(), Instant.now());
    OptionalInt thread =
        topic.isPresent() || chat.isPrivate() || replyTo.isEmpty()
            ? topic
            : threadOfReply(chat, replyTo.getAsInt());
    return chat.json(chat.add(Users.BOT, thread, replyTo, photo, content, keyboard, preview(p)));
  }

  private static OptionalInt threadOfReply(Chat chat, int repliedTo) {
    return chat.isForum()
        ? chat.message(repliedTo).map(Message::thread).orElse(empty())
        : chat.threadOfReplyTo(repliedTo);
  }

  /** The topic that a call names; only forums have some. */
  static OptionalInt topic(Chat chat, Parameters p) {
    OptionalInt topic = p.integer("message_thread_id");
    if (topic.isPresent() && !chat.hasTopic(topic.getAsInt())) {
      throw ApiException.badRequest("message thread not found");
    }
    return topic;
  }

  private OptionalInt repliedTo(Chat chat, JsonNode reply) {
    Parameters p =
        world.checked(
            "reply_parameters",
            reply,
            "message_id:INTEGER chat_id:CHAT allow_sending_without_reply:FLAG quote:TEXT"
                + " quote_parse_mode:TEXT quote_entities:LIST quote_position:INTEGER");
    int message =
        p.integer("message_id")
            .orElseThrow(() -> ApiException.badRequest("message_id is not specified to reply to"));
    if (chat.message(message).isPresent()) {
      return OptionalInt.of(message);
    }
    if (p.flag("allow_sending_without_reply")) {
      return empty();
    }
    throw ApiException.badRequest("message to be replied not found");
  }

  private JsonNode editText(Parameters p) {
    FormattedText content = world.content(p, "text");
    if (ownMessage(p).photo().isPresent()) {
      throw ApiException.badRequest("there is no text in the message to edit");
    }
    return edited(p, content, keyboard(p), preview(p));
  }

  /** Photos only, and without captions: ours are. */
  private JsonNode editMedia(Parameters p) {
    Parameters media =
        world.checked(
            "media",
            p.json("media")
                .orElseThrow(() -> ApiException.badRequest("there is no media in the request")),
            "type:TEXT media:FILE caption:TEXT parse_mode:TEXT caption_entities:LIST"
                + " show_caption_above_media:FLAG has_spoiler:FLAG");
    if (!media.text("type").equals(Optional.of("photo"))) {
      throw ApiException.badRequest("can't parse InputMedia: Media type is unsupported");
    }
    Photo photo =
        media
            .file("media")
            .map(Photo::read)
            .orElseThrow(() -> ApiException.badRequest("there is no photo in the request"));
    Chat chat = world.chat(p);
    Message edited =
        ownMessage(p).showing(photo).edited(FormattedText.plain(""), keyboard(p), false);
    chat.put(edited);
    return chat.json(edited);
  }

  private JsonNode editKeyboard(Parameters p) {
    Message message = ownMessage(p);
    return edited(p, message.content(), keyboard(p), message.preview());
  }

  private JsonNode edited(Parameters p, FormattedText content, Keyboard keyboard, boolean preview) {
    Chat chat = world.chat(p);
    Message message = ownMessage(p);
    if (message.content().equals(content) && message.keyboard().equals(keyboard)) {
      throw ApiException.badRequest(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    Message edited = message.edited(content, keyboard, preview);
    chat.put(edited);
    return chat.json(edited);
  }

  private Message ownMessage(Parameters p) {
    Message message = message(p, "message to edit not found");
    if (message.from() != Users.BOT) {
      throw ApiException.badRequest("message can't be edited");
    }
    return message;
  }

  private JsonNode delete(Parameters p) {
    Message message = message(p, "message to delete not found");
    if (message.from() != Users.BOT) {
      throw ApiException.badRequest("message can't be deleted");
    }
    world.chat(p).remove(message.id());
    return BooleanNode.TRUE;
  }

  private Message message(Parameters p, String complaint) {
    if (p.text("inline_message_id").isPresent()) {
      throw ApiException.badRequest("MESSAGE_ID_INVALID");
    }
    Chat chat = world.chat(p);
    int id =
        p.integer("message_id")
            .orElseThrow(() -> ApiException.badRequest("message identifier is not specified"));
    return chat.message(id).orElseThrow(() -> ApiException.badRequest(complaint));
  }

  private static Keyboard keyboard(Parameters p) {
    return p.json("reply_markup").map(Keyboard::read).orElse(Keyboard.NONE);
  }

  private boolean preview(Parameters p) {
    Optional<Parameters> options =
        p.json("link_preview_options")
            .map(
                json ->
                    world.checked(
                        "link_preview_options",
                        json,
                        "is_disabled:FLAG url:TEXT prefer_small_media:FLAG"
                            + " prefer_large_media:FLAG show_above_text:FLAG"));
    return options.map(given -> !given.flag("is_disabled")).orElse(true);
  }

  private static OptionalInt empty() {
    return OptionalInt.empty();
  }
}
