package dev.parley.bot.link;

import java.net.URI;
import java.util.Optional;

/**
 * Where links lead.
 *
 * @param publicUrl where Parley's own pages are seen by readers ({@code PARLEY_PUBLIC_URL}), if
 *     they are: http or https, with a host, without query, fragment and password
 * @param preferOwn whether to link to them also for articles with a public address
 */
public record LinkSettings(Optional<URI> publicUrl, boolean preferOwn) {

  /** Links to the articles' public addresses only. */
  public static final LinkSettings PUBLIC_ONLY = new LinkSettings(Optional.empty(), false);

  public LinkSettings {
    publicUrl.ifPresent(LinkSettings::check);
    if (preferOwn && publicUrl.isEmpty()) {
      throw new IllegalArgumentException(
          "illegal link settings: links to Parley's own pages are wanted, but PARLEY_PUBLIC_URL is"
              + " not set");
    }
  }

  private static void check(URI url) {
    if (!isWeb(url)
        || url.getRawQuery() != null
        || url.getRawFragment() != null
        || url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "illegal PARLEY_PUBLIC_URL "
              + withoutUserInfo(url)
              + ": must be like https://parley.example.org, without ?, # and @");
    }
  }

  /** Whether a browser opens it as a page, and runs nothing. */
  static boolean isWeb(URI url) {
    return ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()))
        && url.getHost() != null;
  }

  /** A password in it must not get into a log. */
  private static String withoutUserInfo(URI url) {
    return url.getRawUserInfo() == null
        ? url.toString()
        : url.toString().replace(url.getRawUserInfo() + "@", "***@");
  }
}
