package dev.parley.telegram.handle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.parley.bot.channel.ChannelStore;
import dev.parley.bot.channel.Shelf;
import dev.parley.telegram.receive.Incoming.ChatType;
import dev.parley.telegram.receive.Incoming.Place;
import java.util.Optional;

/** The answers given lately, found again after a restart too. Thread-safe. */
final class Answers {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final int RADIX = Character.MAX_RADIX;

  private final Shelf answers;
  private final Shelf conversations;

  Answers(ChannelStore store, int most) {
    this.answers = store.shelf("answers", most);
    this.conversations = store.shelf("conversations of messages", 4 * most);
  }

  /** The id of the answer to a message. */
  static String idOf(long chat, int message) {
    return "m" + Long.toString(chat, RADIX) + "." + Integer.toString(message, RADIX);
  }

  /** The id of the answer to a press, of which one message may see several. */
  static String idOf(int update) {
    return "u" + Integer.toString(update, RADIX);
  }

  Optional<StoredAnswer> get(String id) {
    return answers.get(id).flatMap(Answers::read);
  }

  void put(StoredAnswer answer) {
    answers.put(answer.id(), write(answer));
  }

  /** Keeps an answer that has been sent; in a group, its messages may be replied to. */
  void sent(StoredAnswer answer) {
    put(answer);
    Place place = answer.origin().place();
    if (place.type() == ChatType.GROUP) {
      for (int message : answer.messages()) {
        conversations.put(key(place.chat(), message), answer.origin().conversation());
      }
    }
  }

  /** The conversation that a message of the bot in a group belongs to. */
  Optional<String> conversation(long chat, int message) {
    return conversations.get(key(chat, message));
  }

  private static String key(long chat, int message) {
    return chat + ":" + message;
  }

  private static String write(StoredAnswer answer) {
    try {
      return JSON.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON", e);
    }
  }

  /** An answer that another version has written and this one cannot read is as good as none. */
  private static Optional<StoredAnswer> read(String json) {
    try {
      return Optional.of(JSON.readValue(json, StoredAnswer.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
