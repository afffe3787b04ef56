package dev.parley.launcher.chat;

import java.io.IOException;
import java.util.Optional;

/** Where a conversation's lines come from. */
public interface Lines extends AutoCloseable {

  /** The next line, or empty at the end. */
  Optional<String> next() throws IOException;

  @Override
  void close() throws IOException;
}
