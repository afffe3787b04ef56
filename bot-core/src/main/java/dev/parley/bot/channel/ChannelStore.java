package dev.parley.bot.channel;

import java.nio.file.Path;

/**
 * What a channel must remember over restarts, in one file that one process has open at a time.
 * Thread-safe.
 */
public final class ChannelStore implements AutoCloseable {

  private ChannelStore() {}

  /**
   * Opens the file, or makes it.
   *
   * @throws StoreException when another process has it open, or it cannot be written
   */
  public static ChannelStore open(Path file) {
    throw new UnsupportedOperationException(file.toString());
  }

  /**
   * The inbox of this name.
   *
   * @param most how many ids of finished items it remembers, at least 1
   */
  public Inbox inbox(String name, int most) {
    throw new UnsupportedOperationException(name + most);
  }

  /**
   * The shelf of this name.
   *
   * @param most how many values it keeps, at least 1; the longest unchanged ones go first
   */
  public Shelf shelf(String name, int most) {
    throw new UnsupportedOperationException(name + most);
  }

  @Override
  public void close() {}
}
