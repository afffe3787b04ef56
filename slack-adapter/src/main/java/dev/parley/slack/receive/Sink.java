package dev.parley.slack.receive;

/** Where things go that come in. */
@FunctionalInterface
public interface Sink {

  /**
   * Stores what came in; when this returns, Slack may forget it. It must not take long. What it
   * throws is taken as "not stored now": Slack is left to tell it again.
   */
  void take(Incoming incoming);

  /** Hears a message of the bot itself, in the order in which things are said in its channel. */
  default void hear(OwnMessage message) {}
}
