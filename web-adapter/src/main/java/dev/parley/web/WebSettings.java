package dev.parley.web;

import static java.util.Objects.requireNonNull;

import dev.parley.web.server.Clients;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How to serve on the web. Checks itself.
 *
 * @param host the address to listen at
 * @param port the port to listen at, 0 for any that is free
 * @param publicUrl how the world reaches it: http or https, without user, query and fragment; a
 *     trailing slash is left out
 * @param staleAfter how old the newest article may be before Parley says that it is not ready
 * @param proxies addresses or networks of proxies, such as 172.16.0.0/12, that are believed in whom
 *     they forward for, as those on this machine are
 * @param rate questions a client may ask a minute on the page, 1 to 1,000,000; as many at once
 */
public record WebSettings(
    String host,
    int port,
    Optional<URI> publicUrl,
    Optional<Duration> staleAfter,
    Set<String> proxies,
    int rate) {

  private static final int USUAL_RATE = 10;
  private static final int HIGHEST_RATE = 1_000_000;
  private static final int MOST_PORT = 65_535;
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]+");

  /** Behind no proxies but those on this machine, with 10 questions a minute. */
  public WebSettings(
      String host, int port, Optional<URI> publicUrl, Optional<Duration> staleAfter) {
    this(host, port, publicUrl, staleAfter, Set.of(), USUAL_RATE);
  }

  public WebSettings {
    publicUrl = publicUrl.map(WebSettings::checkedPublicUrl);
    requireNonNull(staleAfter);
    proxies = Set.copyOf(proxies);
    check(
        HOST.matcher(host).matches(),
        "PARLEY_HOST must be the name or the address of this machine to listen at, and no more,"
            + " such as 127.0.0.1, or 0.0.0.0 for all.");
    check(
        port >= 0 && port <= MOST_PORT,
        "PARLEY_PORT is \"" + port + "\": it must be a number from 0 to " + MOST_PORT + ".");
    check(
        staleAfter.filter(time -> time.isNegative() || time.isZero()).isEmpty(),
        "PARLEY_STALE_AFTER must be more than nothing, such as 30d or 12h.");
    check(
        rate >= 1 && rate <= HIGHEST_RATE,
        "PARLEY_RATE is \"" + rate + "\": it must be a number from 1 to " + HIGHEST_RATE + ".");
    checkProxies(proxies);
  }

  private static URI checkedPublicUrl(URI url) {
    boolean web =
        "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    check(
        url.getRawUserInfo() == null, "PARLEY_PUBLIC_URL holds a user name: readers would see it.");
    check(
        web && url.getHost() != null,
        "PARLEY_PUBLIC_URL is \""
            + url
            + "\": it must start with http:// or https:// and name a host.");
    check(
        url.getRawQuery() == null && url.getRawFragment() == null,
        "PARLEY_PUBLIC_URL is \"" + url + "\": it must have no query and no fragment.");
    return URI.create(url.toString().replaceFirst("/+$", ""));
  }

  private static void checkProxies(Set<String> proxies) {
    try {
      Clients unused = new Clients(proxies);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "PARLEY_PROXIES holds \""
              + e.getMessage()
              + "\": it must hold addresses or networks, such as 10.0.0.2 or 172.16.0.0/12.",
          e);
    }
  }

  private static void check(boolean valid, String message) {
    if (!valid) {
      throw new IllegalArgumentException(message);
    }
  }
}
