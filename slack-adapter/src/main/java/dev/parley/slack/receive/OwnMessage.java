package dev.parley.slack.receive;

/**
 * A message that the bot wrote, told of by Slack like all others.
 *
 * @param root the ts of the message that starts its thread: perhaps its own
 * @param ts when it was written
 */
public record OwnMessage(String team, String channel, String root, String ts) {}
