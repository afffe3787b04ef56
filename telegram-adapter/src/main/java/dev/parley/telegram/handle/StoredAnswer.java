package dev.parley.telegram.handle;

import dev.parley.bot.journal.Rating;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * An answer as it is kept: how far its sending has come, and what its buttons need.
 *
 * @param id short; the same for all answers to one message, which take each other's place
 * @param update what it answers
 * @param replaces messages of an earlier answer that it takes the place of
 * @param messages the ids of its messages that have been sent, in order
 * @param picture the id of the message with its picture; 0 where it goes without; empty until that
 *     is known
 * @param chosen what the one person thinks of it who sees its buttons
 */
record StoredAnswer(
    String id,
    int update,
    Origin origin,
    Draft draft,
    List<Integer> replaces,
    List<Integer> messages,
    Optional<Integer> picture,
    Optional<Rating> chosen) {

  StoredAnswer {
    replaces = List.copyOf(replaces);
    messages = List.copyOf(messages);
  }

  /** An answer not yet sent. */
  static StoredAnswer of(
      String id, int update, Origin origin, Draft draft, List<Integer> replaces) {
    return new StoredAnswer(
        id, update, origin, draft, replaces, List.of(), Optional.empty(), Optional.empty());
  }

  StoredAnswer sent(int message) {
    List<Integer> all = Stream.concat(messages.stream(), Stream.of(message)).toList();
    return new StoredAnswer(id, update, origin, draft, replaces, all, picture, chosen);
  }

  StoredAnswer chosen(Rating rating) {
    return new StoredAnswer(
        id, update, origin, draft, replaces, messages, picture, Optional.of(rating));
  }

  /** With its picture, or settled to go without. */
  StoredAnswer under(OptionalInt message) {
    return new StoredAnswer(
        id, update, origin, draft, replaces, messages, Optional.of(message.orElse(0)), chosen);
  }

  /** What takes the place of other messages has no picture: it would stand below them. */
  boolean needsPicture() {
    return draft.drawn() && replaces.isEmpty() && messages.isEmpty() && picture.isEmpty();
  }

  /** The message with the picture, if there is one. */
  OptionalInt pictureMessage() {
    return picture.filter(message -> message > 0).stream().mapToInt(message -> message).findFirst();
  }

  boolean isComplete() {
    return messages.size() == draft.texts().size();
  }

  /** Whether the buttons are under this message. */
  boolean endsWith(int message) {
    return !messages.isEmpty() && messages.get(messages.size() - 1) == message;
  }
}
