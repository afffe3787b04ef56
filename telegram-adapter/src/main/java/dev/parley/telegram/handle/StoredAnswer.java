package dev.parley.telegram.handle;

import dev.parley.bot.journal.Rating;
import dev.parley.bot.layout.Draft;
import dev.parley.telegram.render.Html;
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
 * @param replacesPicture the message with that answer's picture, if it had one
 * @param messages the ids of its messages that have been sent, in order
 * @param picture the id of the message with its picture; 0 where it goes without; empty until that
 *     is known
 * @param chosen what the one person thinks of it who sees its buttons
 */
record StoredAnswer(
    String id,
    int update,
    Origin origin,
    Draft<Html> draft,
    List<Integer> replaces,
    Optional<Integer> replacesPicture,
    List<Integer> messages,
    Optional<Integer> picture,
    Optional<Rating> chosen) {

  StoredAnswer {
    replaces = List.copyOf(replaces);
    messages = List.copyOf(messages);
  }

  /** An answer not yet sent. */
  static StoredAnswer of(String id, int update, Origin origin, Draft<Html> draft) {
    return new StoredAnswer(
        id,
        update,
        origin,
        draft,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** In the place of an earlier answer. */
  StoredAnswer replacing(StoredAnswer earlier) {
    return new StoredAnswer(
        id,
        update,
        origin,
        draft,
        earlier.messages,
        earlier.pictureMessage(),
        messages,
        picture,
        chosen);
  }

  StoredAnswer sent(int message) {
    List<Integer> all = Stream.concat(messages.stream(), Stream.of(message)).toList();
    return new StoredAnswer(
        id, update, origin, draft, replaces, replacesPicture, all, picture, chosen);
  }

  StoredAnswer chosen(Rating rating) {
    return new StoredAnswer(
        id,
        update,
        origin,
        draft,
        replaces,
        replacesPicture,
        messages,
        picture,
        Optional.of(rating));
  }

  /** With its picture, or settled to go without. */
  StoredAnswer under(OptionalInt message) {
    return new StoredAnswer(
        id,
        update,
        origin,
        draft,
        replaces,
        replacesPicture,
        messages,
        Optional.of(message.orElse(0)),
        chosen);
  }

  /**
   * What takes the place of messages without a picture has none either: it would stand below them.
   */
  boolean needsPicture() {
    return draft.drawn()
        && (replaces.isEmpty() || replacesPicture.isPresent())
        && messages.isEmpty()
        && picture.isEmpty();
  }

  private Optional<Integer> pictureMessage() {
    return picture.filter(message -> message > 0);
  }

  /** The message with a picture of the earlier answer that has not been given another one. */
  OptionalInt oldPicture() {
    return replacesPicture.stream()
        .filter(message -> !pictureMessage().equals(Optional.of(message)))
        .mapToInt(message -> message)
        .findFirst();
  }

  boolean isComplete() {
    return messages.size() == draft.parts().size();
  }

  /** Whether the buttons are under this message. */
  boolean endsWith(int message) {
    return !messages.isEmpty() && messages.get(messages.size() - 1) == message;
  }
}
