package dev.parley.bot.channel;

import dev.parley.bot.channel.Entries.Entry;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;

/** How an entry stands in the file: its key, then its value. */
final class EntryType extends BasicDataType<Entry> {

  private static final StringDataType TEXT = StringDataType.INSTANCE;

  @Override
  public int getMemory(Entry entry) {
    return TEXT.getMemory(entry.key()) + TEXT.getMemory(entry.value());
  }

  @Override
  public void write(WriteBuffer buffer, Entry entry) {
    TEXT.write(buffer, entry.key());
    TEXT.write(buffer, entry.value());
  }

  @Override
  public Entry read(ByteBuffer buffer) {
    return new Entry(TEXT.read(buffer), TEXT.read(buffer));
  }

  @Override
  public Entry[] createStorage(int size) {
    return new Entry[size];
  }
}
