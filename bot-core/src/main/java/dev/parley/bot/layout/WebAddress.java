package dev.parley.bot.layout;

import java.net.URI;
import java.util.Optional;

/** Addresses that a message may link to. */
final class WebAddress {

  /** Longer ones would make a message too large; browsers rarely take them either. */
  private static final int LONGEST = 2_000;

  private WebAddress() {}

  /** The address in ASCII; without its fragment where it is long, or none where it is no page. */
  static Optional<String> of(URI address) {
    if (!isWeb(address)) {
      return Optional.empty();
    }
    String ascii = address.toASCIIString();
    return Optional.of(ascii.length() > LONGEST ? ascii.replaceFirst("#.*", "") : ascii)
        .filter(text -> text.length() <= LONGEST);
  }

  private static boolean isWeb(URI address) {
    return ("http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme()))
        && address.getRawAuthority() != null
        && address
            .toString()
            .codePoints()
            .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}
