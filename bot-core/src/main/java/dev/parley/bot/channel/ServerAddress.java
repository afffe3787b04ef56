package dev.parley.bot.channel;

import java.net.URI;

/** The address of a platform's server, as somebody has set it. */
public final class ServerAddress {

  private static final int HIGHEST_PORT = 65_535;

  private ServerAddress() {}

  /** Whether it is http or https, a host, perhaps a port and a path, and no more. */
  public static boolean isValid(URI address) {
    return ("http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme()))
        && address.getHost() != null
        && address.getPort() != 0
        && address.getPort() <= HIGHEST_PORT
        && address.getRawUserInfo() == null
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
  }
}
