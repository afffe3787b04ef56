package dev.parley.telegram.receive;

import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Inlet;
import java.util.List;

/** Takes in what people write, for as long as it is open and whatever happens. Thread-safe. */
public interface Receiver extends AutoCloseable {

  /** Whether updates are really coming in. */
  Health health();

  /** What Telegram is to reach over HTTP; none where it is asked for updates. */
  List<Inlet> inlets();

  /** Takes in no more; ends within a second. */
  @Override
  void close();
}
