package dev.parley.slack.receive;

import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Inlet;
import java.util.List;

/** Takes in what Slack tells, for as long as it is open and whatever happens. Thread-safe. */
public interface Receiver extends AutoCloseable {

  /** Whether Slack's tellings are really coming in. */
  Health health();

  /** What Slack is to reach over HTTP; none where it is reached in another way. */
  List<Inlet> inlets();

  /** Takes in no more; ends within two seconds. */
  @Override
  void close();
}
