package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;

/** Somebody in a chat. */
public final class Speaker {

  private final World world;
  private final Chat chat;
  private final long user;
  private final OptionalInt topic;
  private final OptionalInt replyTo;

  Speaker(World world, Chat chat, long user) {
    this(world, chat, user, OptionalInt.empty(), OptionalInt.empty());
  }

  private Speaker(World world, Chat chat, long user, OptionalInt topic, OptionalInt replyTo) {
    this.world = world;
    this.chat = chat;
    this.user = user;
    this.topic = topic;
    this.replyTo = replyTo;
  }

  /** The chat's id. */
  public long id() {
    return chat.id();
  }

  /** The same in another topic of the forum. */
  public Speaker in(int otherTopic) {
    if (!chat.hasTopic(otherTopic)) {
      throw new IllegalArgumentException("no topic " + otherTopic);
    }
    return new Speaker(world, chat, user, OptionalInt.of(otherTopic), replyTo);
  }

  /** The same about to reply to a message. */
  public Speaker replyingTo(int message) {
    return new Speaker(world, chat, user, topic, OptionalInt.of(message));
  }

  /** Writes; the id of the message. */
  public int says(String text) {
    Message message =
        chat.add(user, thread(), replyTo, EntityFinder.find(text).stripped(), Keyboard.NONE, true);
    world.updates().add("message", chat.json(message));
    return message.id();
  }

  /** Sends something without words; the id of the message. */
  public int sendsSticker() {
    Message message =
        chat.add(user, thread(), replyTo, FormattedText.plain(""), Keyboard.NONE, true);
    ObjectNode json = chat.json(message);
    json.remove("text");
    json.putObject("sticker")
        .put("file_id", "s1")
        .put("file_unique_id", "u1")
        .put("type", "regular")
        .put("width", 512)
        .put("height", 512)
        .put("is_animated", false)
        .put("is_video", false);
    world.updates().add("message", json);
    return message.id();
  }

  /** Changes a message of theirs. */
  public void edits(int message, String text) {
    Message edited =
        message(message).edited(EntityFinder.find(text).stripped(), Keyboard.NONE, true);
    chat.put(edited);
    world.updates().add("edited_message", chat.json(edited));
  }

  /** Deletes a message; the bot is not told. */
  public void deletes(int message) {
    chat.remove(message);
  }

  /** Presses the button with this text; the id of the press. */
  public String presses(Message message, String button) {
    Message now = message(message.id());
    String data =
        now.keyboard()
            .button(button)
            .orElseThrow(() -> new AssertionError("no button " + button + ":\n" + now.shown()))
            .value();
    return pressed(chat.json(now), data);
  }

  /** Presses a button that held this, under a message so old that Telegram tells only its id. */
  public String pressesOld(int message, String data) {
    ObjectNode inaccessible = JsonNodeFactory.instance.objectNode();
    inaccessible.set("chat", chat.json());
    inaccessible.put("message_id", message).put("date", 0);
    return pressed(inaccessible, data);
  }

  private String pressed(ObjectNode message, String data) {
    String id = world.queries().ask();
    ObjectNode query = JsonNodeFactory.instance.objectNode().put("id", id);
    query.set("from", Users.json(user));
    query.set("message", message);
    query.put("chat_instance", "-1" + chat.id()).put("data", data);
    world.updates().add("callback_query", query);
    return id;
  }

  /** The bot's messages in the chat, in order. */
  public List<Message> answers() {
    return chat.messages().stream().filter(message -> message.from() == Users.BOT).toList();
  }

  /** The bot's messages that reply to a message, in order. */
  public List<Message> repliesTo(int message) {
    return answers().stream()
        .filter(answer -> answer.replyTo().equals(OptionalInt.of(message)))
        .toList();
  }

  /** A message as it now stands. */
  public Message message(int id) {
    return chat.message(id).orElseThrow(() -> new AssertionError("no message " + id));
  }

  /** Where a message belongs: its topic, or in groups without topics its chain of replies. */
  private OptionalInt thread() {
    if (topic.isPresent() || chat.isPrivate() || chat.isForum() || replyTo.isEmpty()) {
      return topic;
    }
    return chat.threadOfReplyTo(replyTo.getAsInt());
  }
}
