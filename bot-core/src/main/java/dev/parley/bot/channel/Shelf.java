package dev.parley.bot.channel;

import java.util.Optional;

/** A bounded number of texts under keys, on disk when {@code put} returns. Thread-safe. */
public final class Shelf {

  Shelf() {}

  public Optional<String> get(String key) {
    throw new UnsupportedOperationException(key);
  }

  public void put(String key, String value) {
    throw new UnsupportedOperationException(key + value);
  }
}
