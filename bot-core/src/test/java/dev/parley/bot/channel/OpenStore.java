package dev.parley.bot.channel;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store of each test's own, and its restart. */
abstract class OpenStore {

  @TempDir private Path folder;
  protected ChannelStore store;

  @BeforeEach
  void open() {
    store = ChannelStore.open(folder.resolve("chat.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  final void restart() {
    close();
    open();
  }
}
