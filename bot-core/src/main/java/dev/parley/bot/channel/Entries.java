package dev.parley.bot.channel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/** Texts under keys, in the order they were added. Not thread-safe. */
final class Entries {

  /** A text under its key. */
  record Entry(String key, String value) {}

  private final MVMap<Long, Entry> entries;
  private final Map<String, Long> positions = new HashMap<>();

  /**
   * Reads all entries of the map.
   *
   * @throws IllegalStateException when they contradict each other
   */
  Entries(MVMap<Long, Entry> entries) {
    this.entries = entries;
    entries.forEach(
        (position, entry) -> {
          if (positions.put(entry.key(), position) != null) {
            throw new IllegalStateException("an entry of " + entries.getName() + " is there twice");
          }
        });
  }

  int size() {
    return positions.size();
  }

  boolean contains(String key) {
    return positions.containsKey(key);
  }

  Optional<String> get(String key) {
    return Optional.ofNullable(positions.get(key)).map(entries::get).map(Entry::value);
  }

  /** Adds an entry at the end; its key must not be here. */
  void add(String key, String value) {
    Long last = entries.lastKey();
    long position = last == null ? 0 : last + 1;
    entries.put(position, new Entry(key, value));
    positions.put(key, position);
  }

  /** What was under the key, which is empty now. */
  Optional<String> remove(String key) {
    return Optional.ofNullable(positions.remove(key)).map(entries::remove).map(Entry::value);
  }

  /** Removes the oldest until there are no more than {@code most}. */
  void trim(int most) {
    while (size() > most) {
      positions.remove(entries.remove(entries.firstKey()).key());
    }
  }

  List<Entry> oldestFirst() {
    return List.copyOf(entries.values());
  }
}
