package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;

/**
 * What came in and is to be handled once. Everything said to it is on disk when the method returns:
 * it survives the end of the process. Every method throws a {@link StoreException} when the file
 * cannot be read or written; nothing has changed then. Thread-safe.
 */
public final class Inbox {

  private final ChannelStore store;
  private final String unfinished;
  private final String finished;
  private final int most;

  Inbox(ChannelStore store, String name, int most) {
    this.store = store;
    this.unfinished = "inbox." + name + ".unfinished";
    this.finished = "inbox." + name + ".finished";
    this.most = most;
  }

  /**
   * Something not yet finished.
   *
   * @param id what tells it from others in this inbox
   * @param content what is needed to handle it
   */
  public record Item(String id, String content) {

    public Item {
      requireNonNull(id);
      requireNonNull(content);
    }
  }

  /** The two halves of the inbox in the open file. */
  private record Halves(Entries unfinished, Entries finished) {

    boolean know(String id) {
      return unfinished.contains(id) || finished.contains(id);
    }

    void remember(String id, int most) {
      finished.add(id, "");
      finished.trim(most);
    }
  }

  private <T> T run(Function<Halves, T> work) {
    return store.run(
        file -> work.apply(new Halves(file.entries(unfinished), file.entries(finished))));
  }

  /** Takes something in; false where it was taken before, finished or not. */
  public boolean take(Item item) {
    return run(
        halves -> {
          boolean fresh = !halves.know(item.id());
          if (fresh) {
            halves.unfinished().add(item.id(), item.content());
          }
          return fresh;
        });
  }

  /** Whether it was taken before, finished or not, as far as that is remembered. */
  public boolean knows(String id) {
    requireNonNull(id);
    return run(halves -> halves.know(id));
  }

  /** It has been handled. Does nothing where it is not here. */
  public void finish(String id) {
    requireNonNull(id);
    run(
        halves -> {
          halves.unfinished().remove(id).ifPresent(content -> halves.remember(id, most));
          return null;
        });
  }

  /** What was taken and not finished, in the order it came. */
  public List<Item> unfinished() {
    return run(
        halves ->
            halves.unfinished().oldestFirst().stream()
                .map(entry -> new Item(entry.key(), entry.value()))
                .toList());
  }

  /** How many are unfinished. */
  public int size() {
    return run(halves -> halves.unfinished().size());
  }
}
