package dev.parley.telegram.handle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.parley.bot.channel.ChannelStore;
import dev.parley.bot.channel.Shelf;
import java.util.Optional;

/** The answers given lately, found again after a restart too. Thread-safe. */
final class Answers {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Shelf answers;
  private final Shelf ofQuestions;
  private final Shelf conversations;

  Answers(ChannelStore store, int most) {
    this.answers = store.shelf("answers", most);
    this.ofQuestions = store.shelf("answers of questions", most);
    this.conversations = store.shelf("conversations of messages", 4 * most);
  }

  Optional<StoredAnswer> get(String id) {
    return answers.get(id).flatMap(Answers::read);
  }

  void put(StoredAnswer answer) {
    answers.put(answer.id(), write(answer));
  }

  /** Keeps an answer that has been sent, to be found by its question and its last message. */
  void sent(StoredAnswer answer) {
    Origin origin = answer.origin();
    long chat = origin.place().chat();
    put(answer);
    if (origin.own()) {
      ofQuestions.put(key(chat, origin.message()), answer.id());
    }
    for (int message : answer.messages()) {
      conversations.put(key(chat, message), origin.conversation());
    }
  }

  /** The answer to a message. */
  Optional<StoredAnswer> to(long chat, int message) {
    return ofQuestions.get(key(chat, message)).flatMap(this::get);
  }

  /** The conversation that a message of the bot belongs to. */
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
