package dev.parley.web.server;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.InetAddressPattern;

/**
 * Tells who makes a request. What a request says of itself is believed only from a proxy: one on
 * this machine, or one whose address is given. Thread-safe.
 */
public final class Clients {

  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final int MOST_HOPS = 20;
  private static final int NETWORK_BYTES = 8;

  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

  /** Nothing that Java would look up as a name. */
  private static final Pattern ADDRESS =
      Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}|(?=[^:]*:)[0-9a-fA-F:.]{2,45}");

  private final List<InetAddressPattern> proxies;

  /**
   * Clients behind these proxies and those on this machine.
   *
   * @param proxies addresses or networks, such as 10.0.0.1 or 172.16.0.0/12
   * @throws IllegalArgumentException when one of them is none; its message is that text
   */
  public Clients(Collection<String> proxies) {
    this.proxies = proxies.stream().map(Clients::pattern).toList();
  }

  private static InetAddressPattern pattern(String proxy) {
    String[] parts = proxy.split("/", 2);
    boolean whole = parts.length == 1 || parts[1].matches("\\d{1,3}");
    if (!whole || !ADDRESS.matcher(parts[0]).matches()) {
      throw new IllegalArgumentException(proxy);
    }
    try {
      return InetAddressPattern.from(proxy);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(proxy, e);
    }
  }

  /** Whether others may come through it. */
  boolean isProxy(InetAddress address) {
    return address.isLoopbackAddress() || proxies.stream().anyMatch(proxy -> proxy.test(address));
  }

  /** Who makes this request: an address, or a network where a client has a whole one (IPv6). */
  public String of(Context context) {
    String peer = context.req().getRemoteAddr();
    return network(
        address(peer)
            .filter(this::isProxy)
            .flatMap(proxy -> forwardedFor(context.req().getHeaders(FORWARDED_FOR).asIterator()))
            .or(() -> address(peer)),
        peer);
  }

  private Optional<InetAddress> forwardedFor(Iterator<String> headers) {
    StringBuilder all = new StringBuilder();
    headers.forEachRemaining(header -> all.append(all.isEmpty() ? "" : ",").append(header));
    String[] hops = all.toString().split(",", -1);
    // The last one is what the nearest proxy saw; what stands further left may be made up.
    for (int i = hops.length - 1; i >= Math.max(0, hops.length - MOST_HOPS); i--) {
      Optional<InetAddress> hop = address(hops[i].strip());
      if (hop.isEmpty() || !isProxy(hop.get())) {
        return hop;
      }
    }
    return Optional.empty();
  }

  private static String network(Optional<InetAddress> address, String otherwise) {
    return address
        .map(InetAddress::getAddress)
        .map(bytes -> bytes.length > 4 ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes)
        .map(HexFormat.of()::formatHex)
        .orElse(otherwise);
  }

  private static Optional<InetAddress> address(String text) {
    String plain =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    if (!ADDRESS.matcher(plain).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(plain));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
