package dev.parley.slack;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * How to reach Slack, and whom to serve.
 *
 * @param botTokens a bot token ({@code xoxb-…}) for each workspace; at least one
 * @param transport how events come in
 * @param api where the Web API's methods are, with a trailing slash
 * @param rate questions a person may ask a minute, at least 1
 * @param channels ids of the channels that are served; empty for all
 */
public record SlackSettings(
    List<String> botTokens, Transport transport, URI api, int rate, Set<String> channels) {

  public static final URI PUBLIC_API = URI.create("https://slack.com/api/");

  /** How events come in. */
  public sealed interface Transport {}

  /** Over a WebSocket that the adapter opens: no public address is needed. */
  public record SocketMode(String appToken) implements Transport {
    @Override
    public String toString() {
      return "SocketMode[appToken=***]";
    }
  }

  /**
   * Over signed HTTP requests.
   *
   * @param host the address to listen at
   * @param port the port, 0 for any free one
   */
  public record Http(String signingSecret, String host, int port) implements Transport {
    @Override
    public String toString() {
      return "Http[signingSecret=***, host=%s, port=%d]".formatted(host, port);
    }
  }

  public SlackSettings {
    botTokens = List.copyOf(botTokens);
    requireNonNull(transport);
    requireNonNull(api);
    channels = Set.copyOf(channels);
  }

  @Override
  public String toString() {
    return "SlackSettings[botTokens=***, transport=%s, api=%s, rate=%d, channels=%s]"
        .formatted(transport, api, rate, channels);
  }
}
