package dev.parley.slack;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.parley.bot.channel.ServerAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How to reach Slack, and whom to serve. Checks itself; the messages name the setting that is
 * wrong, and hold nothing secret.
 *
 * @param botTokens a bot token ({@code xoxb-…}) for each workspace; at least one; shown by no
 *     method but its own and {@link #secrets}
 * @param transport how events come in
 * @param api where the Web API's methods are, http or https, with a trailing slash
 * @param rate questions a person may ask a minute, 1 to 1,000,000
 * @param channels ids of the channels that are served; empty for all
 * @param site where our own pages can be reached by all, http or https, without a trailing slash
 */
public record SlackSettings(
    List<String> botTokens,
    Transport transport,
    URI api,
    int rate,
    Set<String> channels,
    Optional<URI> site) {

  public static final URI PUBLIC_API = URI.create("https://slack.com/api/");

  private static final int HIGHEST_RATE = 1_000_000;

  /** Tokens that are changed every few hours have something before that. */
  private static final Pattern BOT_TOKEN = Pattern.compile("(?:xoxe\\.)?xoxb-[A-Za-z0-9._-]+");

  private static final Pattern APP_TOKEN = Pattern.compile("xapp-[A-Za-z0-9._-]+");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Pattern CHANNEL = Pattern.compile("[CDG][A-Z0-9]+");

  /** How events come in. */
  public sealed interface Transport {

    /** What proves who is on the other side. */
    String secret();
  }

  /**
   * Over a WebSocket that the adapter opens: no public address is needed.
   *
   * @param appToken the app-level token ({@code xapp-…})
   */
  public record SocketMode(String appToken) implements Transport {
    public SocketMode {
      check(
          APP_TOKEN.matcher(appToken).matches(),
          "SLACK_APP_TOKEN is not an app-level token: it starts with \"xapp-\"; make one with the"
              + " scope connections:write under \"Basic Information\" of the app.");
    }

    @Override
    public String secret() {
      return appToken;
    }

    @Override
    public String toString() {
      return "SocketMode[appToken=***]";
    }
  }

  /** Over signed HTTP requests, at addresses that the web server listens at. */
  public record Http(String signingSecret) implements Transport {
    public Http {
      check(
          SECRET.matcher(signingSecret).matches(),
          "SLACK_SIGNING_SECRET is not a signing secret: copy it from \"Basic Information\" of the"
              + " app as it stands.");
    }

    @Override
    public String secret() {
      return signingSecret;
    }

    @Override
    public String toString() {
      return "Http[signingSecret=***]";
    }
  }

  public SlackSettings {
    botTokens = List.copyOf(botTokens);
    check(!botTokens.isEmpty(), "SLACK_BOT_TOKEN holds no token.");
    check(
        botTokens.stream().allMatch(token -> BOT_TOKEN.matcher(token).matches()),
        "SLACK_BOT_TOKEN is not a bot's token: it starts with \"xoxb-\"; copy the Bot User OAuth"
            + " Token from \"OAuth & Permissions\" of the app.");
    api = withSlash(api);
    check(
        rate >= 1 && rate <= HIGHEST_RATE,
        "PARLEY_RATE is \"" + rate + "\": it must be a number from 1 to " + HIGHEST_RATE + ".");
    channels = Set.copyOf(channels);
    channels.forEach(SlackSettings::checkChannel);
  }

  /** Without pages of our own that all can reach. */
  public SlackSettings(
      List<String> botTokens, Transport transport, URI api, int rate, Set<String> channels) {
    this(botTokens, transport, api, rate, channels, Optional.empty());
  }

  public SlackSettings withSite(Optional<URI> newSite) {
    return new SlackSettings(botTokens, transport, api, rate, channels, newSite);
  }

  /** No message shows the address, as it may hold a token. */
  private static URI withSlash(URI api) {
    check(
        ServerAddress.isValid(api),
        "PARLEY_SLACK_API must be the address of a Web API and no more: http or https, a host and"
            + " perhaps a port and a path, such as http://localhost:8080/api/.");
    return api.getRawPath().endsWith("/") ? api : URI.create(api + "/");
  }

  private static void checkChannel(String channel) {
    check(
        CHANNEL.matcher(channel).matches(),
        "PARLEY_SLACK_CHANNELS holds \""
            + channel
            + "\": it must hold ids of channels, such as C0123456789; a channel's details show its"
            + " id.");
  }

  private static void check(boolean valid, String message) {
    if (!valid) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Values that nobody may see. */
  public Set<String> secrets() {
    return Stream.concat(botTokens.stream(), Stream.of(transport.secret()))
        .collect(toUnmodifiableSet());
  }

  @Override
  public String toString() {
    return "SlackSettings[botTokens=***, transport=%s, api=%s, rate=%d, channels=%s, site=%s]"
        .formatted(transport, api, rate, channels, site.map(URI::toString).orElse("none"));
  }
}
