package dev.parley.bot.channel;

import java.util.List;

/**
 * What came in and is to be handled once. Everything said to it is on disk when the method returns:
 * it survives the end of the process. Thread-safe.
 */
public final class Inbox {

  Inbox() {}

  /**
   * Something not yet finished.
   *
   * @param id what tells it from others in this inbox
   * @param content what is needed to handle it
   */
  public record Item(String id, String content) {}

  /** Takes something in; false where it was taken before, finished or not. */
  public boolean take(Item item) {
    throw new UnsupportedOperationException(item.id());
  }

  /** Changes what an unfinished item holds, such as how far its handling has come. */
  public void update(Item item) {
    throw new UnsupportedOperationException(item.id());
  }

  /** It has been handled. Does nothing where it is not here. */
  public void finish(String id) {
    throw new UnsupportedOperationException(id);
  }

  /**
   * Remembers an id as finished without it ever having had content; false where it was taken
   * before.
   */
  public boolean skip(String id) {
    throw new UnsupportedOperationException(id);
  }

  /** What was taken and not finished, in the order it came. */
  public List<Item> unfinished() {
    throw new UnsupportedOperationException();
  }

  /** How many are unfinished. */
  public int size() {
    throw new UnsupportedOperationException();
  }
}
