package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call of a Web API method or of a response URL.
 *
 * @param nanos when it came, as {@link System#nanoTime} counts
 * @param method the method's name, or {@code response_url}
 * @param team whose token it bore; empty where no workspace's
 * @param arguments what it was given, without the token
 * @param error why it was refused; empty where it was not
 */
public record Call(long nanos, String method, String team, ObjectNode arguments, String error) {

  /** An argument's text; empty where it was not given. */
  public String argument(String name) {
    return arguments.path(name).asText("");
  }
}
