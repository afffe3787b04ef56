package dev.parley.telegram.receive;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.OptionalInt;

/** What somebody on Telegram wants of the bot: an update that is for it, and no more of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Incoming.Message.class, name = "message"),
  @JsonSubTypes.Type(value = Incoming.Press.class, name = "press"),
  @JsonSubTypes.Type(value = Incoming.Inline.class, name = "inline")
})
public sealed interface Incoming {

  /** Telegram's id of the update. */
  int updateId();

  /**
   * Who it comes from: the id of a user, or of the chat that an anonymous administrator writes for.
   */
  long person();

  /**
   * Where messages go.
   *
   * @param chat its id
   * @param type private or not
   * @param thread the forum topic, if it is one
   */
  record Place(long chat, ChatType type, OptionalInt thread) {}

  /** Whether one person talks with the bot, or several among themselves too. */
  enum ChatType {
    PRIVATE,
    GROUP
  }

  /** What is asked for. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Question.class, name = "question"),
    @JsonSubTypes.Type(value = Command.class, name = "command"),
    @JsonSubTypes.Type(value = NoText.class, name = "no-text")
  })
  sealed interface Request {}

  /** A question, without the mention of the bot; perhaps empty. */
  record Question(String text) implements Request {}

  /**
   * A command.
   *
   * @param name in lower case, without slash and bot name
   * @param argument what follows it, stripped; perhaps empty
   */
  record Command(String name, String argument) implements Request {}

  /** A picture, a voice message or the like, without words. */
  record NoText() implements Request {}

  /**
   * A message to the bot.
   *
   * @param message its id in the chat
   * @param repliedTo the message of the bot that it replies to, if it does
   * @param edited whether it is an earlier message with a new text
   * @param sent when it was first sent
   */
  record Message(
      int updateId,
      long person,
      Place place,
      int message,
      OptionalInt repliedTo,
      boolean edited,
      Instant sent,
      Request request)
      implements Incoming {}

  /**
   * A button pressed under a message of the bot.
   *
   * @param query Telegram's id, to answer it
   * @param message the message with the button
   * @param data what the button holds; from outside, so anything
   */
  record Press(int updateId, long person, Place place, String query, int message, String data)
      implements Incoming {}

  /**
   * A question in inline mode, in the making with every letter typed.
   *
   * @param query Telegram's id, to answer it
   */
  record Inline(int updateId, long person, String query, String text) implements Incoming {}
}
