package dev.parley.telegram;

import dev.parley.bot.channel.ServerAddress;
import dev.parley.telegram.receive.Hook;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How to reach Telegram, and whom to serve. Checks itself; the messages name the setting that is
 * wrong, and hold nothing secret.
 *
 * @param token the bot's token from @BotFather; shown by no method but its own and {@link #secrets}
 * @param api the Bot API server, http or https, a host and perhaps a port
 * @param rate questions a person may ask a minute, 1 to 1,000,000
 * @param chats ids of the chats that are served; empty for all
 * @param webhook how the world reaches us, https and without a trailing slash, where Telegram is to
 *     post updates; empty where it is asked for them
 */
public record TelegramSettings(
    String token, URI api, int rate, Set<Long> chats, Optional<URI> webhook) {

  public static final URI PUBLIC_API = URI.create("https://api.telegram.org");

  private static final int HIGHEST_RATE = 1_000_000;

  /** Looser than what @BotFather gives: other Bot API servers may have tokens of their own. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:_-]+");

  /** Those that Telegram itself calls. */
  private static final Set<Integer> WEBHOOK_PORTS = Set.of(-1, 443, 80, 88, 8443);

  /** Telegram is asked for updates. */
  public TelegramSettings(String token, URI api, int rate, Set<Long> chats) {
    this(token, api, rate, chats, Optional.empty());
  }

  public TelegramSettings {
    check(
        TOKEN.matcher(token).matches(),
        "TELEGRAM_BOT_TOKEN is not a bot's token: copy it from @BotFather as it stands; it has only"
            + " letters, digits, \":\", \"_\" and \"-\".");
    check(
        isServer(api),
        "PARLEY_TELEGRAM_API must be the address of a Bot API server and no more: http or https, a"
            + " host and perhaps a port, such as http://localhost:8081.");
    check(
        rate >= 1 && rate <= HIGHEST_RATE,
        "PARLEY_RATE is \"" + rate + "\": it must be a number from 1 to " + HIGHEST_RATE + ".");
    chats = Set.copyOf(chats);
    boolean publicApi = PUBLIC_API.getHost().equalsIgnoreCase(api.getHost());
    webhook.ifPresent(url -> checkWebhook(url, publicApi));
  }

  private static void checkWebhook(URI url, boolean publicApi) {
    check(
        "https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null,
        "PARLEY_TELEGRAM_WEBHOOK is \"true\", but PARLEY_PUBLIC_URL does not start with https://:"
            + " Telegram posts to https only. Put a reverse proxy with a certificate before Parley,"
            + " or take PARLEY_TELEGRAM_WEBHOOK out.");
    check(
        !publicApi || WEBHOOK_PORTS.contains(url.getPort()),
        "PARLEY_TELEGRAM_WEBHOOK is \"true\", but PARLEY_PUBLIC_URL has port "
            + url.getPort()
            + ": Telegram posts to the ports 443, 80, 88 and 8443 only.");
  }

  /** Where Telegram posts updates, where it does. */
  Optional<Hook> hook() {
    return webhook.map(url -> new Hook(url, token));
  }

  /** Values that nobody may see. */
  public Set<String> secrets() {
    Set<String> secrets = new HashSet<>(Set.of(token));
    hook().ifPresent(hook -> secrets.addAll(hook.secrets()));
    return Set.copyOf(secrets);
  }

  /** A path or a query may hold the token, so no message shows the address. */
  private static boolean isServer(URI api) {
    return ServerAddress.isValid(api)
        && (api.getRawPath().isEmpty() || api.getRawPath().equals("/"));
  }

  private static void check(boolean valid, String message) {
    if (!valid) {
      throw new IllegalArgumentException(message);
    }
  }

  @Override
  public String toString() {
    return "TelegramSettings[token=***, api=%s, rate=%d, chats=%s, webhook=%s]"
        .formatted(api, rate, chats, webhook.map(URI::toString).orElse("none"));
  }
}
