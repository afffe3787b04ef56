package dev.parley.telegram.fake;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A message as it now stands in a chat.
 *
 * @param chat the chat's id
 * @param id its id in the chat
 * @param from the id of who sent it
 * @param thread the thread that it belongs to: a forum's topic, or in other groups a chain of
 *     replies
 * @param replyTo the message it replies to
 * @param photo the photo it shows instead of a text, if it does
 * @param content what people see
 * @param keyboard the buttons under it
 * @param preview whether a preview of its links may be shown
 * @param edits how often it was changed
 * @param date when it was sent, in seconds since 1970
 */
public record Message(
    long chat,
    int id,
    long from,
    OptionalInt thread,
    OptionalInt replyTo,
    Optional<Photo> photo,
    FormattedText content,
    Keyboard keyboard,
    boolean preview,
    int edits,
    long date) {

  /** The visible text. */
  public String text() {
    return content.text();
  }

  /**
   * All that is seen of it: the text with its entities as tags, and the buttons below, a row a
   * line.
   */
  public String shown() {
    return photo.map(Photo::shown).orElse("")
        + content.shown()
        + (keyboard.isEmpty() ? "" : "\n" + keyboard.shown());
  }

  Message showing(Photo newPhoto) {
    return new Message(
        chat,
        id,
        from,
        thread,
        replyTo,
        Optional.of(newPhoto),
        content,
        keyboard,
        preview,
        edits,
        date);
  }

  Message edited(FormattedText newContent, Keyboard newKeyboard, boolean newPreview) {
    return new Message(
        chat,
        id,
        from,
        thread,
        replyTo,
        photo,
        newContent,
        newKeyboard,
        newPreview,
        edits + 1,
        date);
  }
}
