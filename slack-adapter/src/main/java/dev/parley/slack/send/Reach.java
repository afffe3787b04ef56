package dev.parley.slack.send;

/** Who sees what is said in response to a command or a press. */
public enum Reach {
  /** The person alone, in a new message. */
  PERSON,
  /** Everybody in the channel, in a new message. */
  CHANNEL,
  /** Who sees the message with the button: it is taken the place of. */
  SAME
}
