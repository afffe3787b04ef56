package dev.parley.web.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses as they stand in headers and settings. Never looks up a name. */
final class IpAddress {

  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final String V4 = BYTE + "(?:\\." + BYTE + "){3}";
  private static final String V6 = "(?=[^:]{0,4}:)[0-9a-fA-F:][0-9a-fA-F:.]{1,44}";
  private static final String PORT = "(?::\\d{1,5})?";

  private static final Pattern ADDRESS = Pattern.compile(V4 + "|" + V6);
  private static final Pattern WITH_PORT =
      Pattern.compile("(?<v4>%1$s)%3$s|\\[(?<v6>%2$s)]%3$s|(?<bare>%2$s)".formatted(V4, V6, PORT));

  private IpAddress() {}

  /** Whether it has the form of an address, with nothing around it. */
  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** An address, which may have a port after it; brackets stand around one of IPv6 then. */
  static Optional<InetAddress> parse(String text) {
    Matcher matcher = WITH_PORT.matcher(text);
    return matcher.matches() ? address(matcher) : Optional.empty();
  }

  private static Optional<InetAddress> address(Matcher matcher) {
    // What stands in brackets is never taken for a name by Java.
    String literal =
        Optional.ofNullable(matcher.group("v4"))
            .orElseGet(
                () ->
                    "["
                        + Optional.ofNullable(matcher.group("v6")).orElse(matcher.group("bare"))
                        + "]");
    try {
      return Optional.of(InetAddress.getByName(literal));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
