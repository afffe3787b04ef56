package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A chat: what stands in it. Ids of messages count from 1 in every chat. */
final class Chat {

  private final long id;
  private final Set<Integer> topics;
  private final ConcurrentSkipListMap<Integer, Message> messages = new ConcurrentSkipListMap<>();
  private final AtomicInteger lastMessage = new AtomicInteger();

  /**
   * An empty chat.
   *
   * @param id a user's for a private one, negative for a group
   * @param topics the topics of a forum; empty for anything else
   */
  Chat(long id, Set<Integer> topics) {
    this.id = id;
    this.topics = Set.copyOf(topics);
    topics.forEach(topic -> lastMessage.accumulateAndGet(topic, Math::max));
  }

  long id() {
    return id;
  }

  boolean isPrivate() {
    return id > 0;
  }

  boolean hasTopic(int topic) {
    return topics.contains(topic);
  }

  boolean isForum() {
    return !topics.isEmpty();
  }

  Message add(
      long from,
      OptionalInt thread,
      OptionalInt replyTo,
      FormattedText content,
      Keyboard keyboard,
      boolean preview) {
    return add(from, thread, replyTo, Optional.empty(), content, keyboard, preview);
  }

  Message add(
      long from,
      OptionalInt thread,
      OptionalInt replyTo,
      Optional<Photo> photo,
      FormattedText content,
      Keyboard keyboard,
      boolean preview) {
    Message message =
        new Message(
            id,
            lastMessage.incrementAndGet(),
            from,
            thread,
            replyTo,
            photo,
            content,
            keyboard,
            preview,
            0,
            Instant.now().getEpochSecond());
    put(message);
    return message;
  }

  void put(Message message) {
    messages.put(message.id(), message);
  }

  void remove(int message) {
    messages.remove(message);
  }

  Optional<Message> message(int message) {
    return Optional.ofNullable(messages.get(message));
  }

  List<Message> messages() {
    return List.copyOf(messages.values());
  }

  /** The thread that a reply to this message belongs to in a group that is no forum. */
  OptionalInt threadOfReplyTo(int message) {
    return message(message)
        .map(replied -> OptionalInt.of(replied.thread().orElse(replied.id())))
        .orElse(OptionalInt.empty());
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id);
    if (isPrivate()) {
      return json.put("type", "private").put("first_name", "User " + id);
    }
    json.put("type", "supergroup").put("title", "Group " + id);
    if (isForum()) {
      json.put("is_forum", true);
    }
    return json;
  }

  /** The message as the Bot API writes it, with the one it replies to. */
  ObjectNode json(Message message) {
    ObjectNode json = bare(message);
    message
        .replyTo()
        .ifPresent(
            replied -> message(replied).ifPresent(m -> json.set("reply_to_message", bare(m))));
    if (message.replyTo().isEmpty() && message.thread().isPresent() && isForum()) {
      json.set("reply_to_message", topicCreation(message.thread().getAsInt()));
    }
    return json;
  }

  private ObjectNode bare(Message message) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("message_id", message.id()).put("date", message.date());
    json.set("chat", json());
    json.set("from", Users.json(message.from()));
    message
        .photo()
        .ifPresentOrElse(
            photo -> json.set("photo", photo.json()), () -> json.put("text", message.text()));
    if (!message.content().entities().isEmpty()) {
      var entities = json.putArray("entities");
      message.content().entities().forEach(entity -> entities.add(entity.json()));
    }
    if (!message.keyboard().isEmpty()) {
      json.set("reply_markup", message.keyboard().json());
    }
    if (message.edits() > 0) {
      json.put("edit_date", Instant.now().getEpochSecond());
    }
    message
        .thread()
        .ifPresent(
            thread -> {
              json.put("message_thread_id", thread);
              if (isForum()) {
                json.put("is_topic_message", true);
              }
            });
    return json;
  }

  /** What a message in a topic seems to reply to while it replies to nothing. */
  private ObjectNode topicCreation(int topic) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("message_id", topic).put("date", 1_700_000_000).put("message_thread_id", topic);
    json.put("is_topic_message", true);
    json.set("chat", json());
    json.set("from", Users.json(Users.FOUNDER));
    json.putObject("forum_topic_created")
        .put("name", "Topic " + topic)
        .put("icon_color", 7_322_096);
    return json;
  }
}
