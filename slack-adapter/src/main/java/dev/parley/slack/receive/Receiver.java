package dev.parley.slack.receive;

import dev.parley.bot.channel.Health;

/** Takes in what Slack tells, for as long as it is open and whatever happens. Thread-safe. */
public interface Receiver extends AutoCloseable {

  /** Whether Slack's tellings are really coming in. */
  Health health();

  /** Takes in no more; ends within two seconds. */
  @Override
  void close();
}
