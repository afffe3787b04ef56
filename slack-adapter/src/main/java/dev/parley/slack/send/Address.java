package dev.parley.slack.send;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where messages go.
 *
 * @param team the workspace's id
 * @param channel the id of a channel or a direct conversation
 * @param thread the ts of the message that starts the thread, if they go to one
 */
public record Address(String team, String channel, Optional<String> thread) {

  public Address {
    requireNonNull(team);
    requireNonNull(channel);
    requireNonNull(thread);
  }

  /** The same outside threads. */
  public Address ofChannel() {
    return new Address(team, channel, Optional.empty());
  }
}
