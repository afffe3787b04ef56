package dev.parley.slack.send;

import static java.util.Objects.requireNonNull;

/**
 * A workspace that is served.
 *
 * @param team its id
 * @param botUser the id of our user there
 */
public record Workspace(String team, String botUser) {

  public Workspace {
    requireNonNull(team);
    requireNonNull(botUser);
  }
}
