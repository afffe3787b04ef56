package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;

/**
 * A bounded number of texts under keys, on disk when {@code put} returns. Every method throws a
 * {@link StoreException} when the file cannot be read or written; nothing has changed then.
 * Thread-safe.
 */
public final class Shelf {

  private final ChannelStore store;
  private final String name;
  private final int most;

  Shelf(ChannelStore store, String name, int most) {
    this.store = store;
    this.name = "shelf." + name;
    this.most = most;
  }

  private <T> T run(Function<Entries, T> work) {
    return store.run(file -> work.apply(file.entries(name)));
  }

  public Optional<String> get(String key) {
    requireNonNull(key);
    return run(entries -> entries.get(key));
  }

  /** Puts a value under a key, and gives the one that was there. */
  public Optional<String> put(String key, String value) {
    requireNonNull(key);
    requireNonNull(value);
    return run(
        entries -> {
          Optional<String> before = entries.remove(key);
          entries.add(key, value);
          entries.trim(most);
          return before;
        });
  }
}
