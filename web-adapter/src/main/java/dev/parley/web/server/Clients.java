package dev.parley.web.server;

import static java.util.stream.Collectors.joining;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.jetty.util.InetAddressPattern;

/**
 * Tells who makes a request. What a request says of itself is believed only from a proxy: one on
 * this machine, or one whose address is given. Thread-safe.
 */
public final class Clients {

  static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final int MOST_HOPS = 20;
  private static final int NETWORK_BYTES = 8;

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
    if (!whole || !IpAddress.isAddress(parts[0])) {
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
    Optional<InetAddress> address = IpAddress.parse(peer);
    return address
        .filter(this::isProxy)
        .flatMap(proxy -> forwardedFor(context).flatMap(Function.identity()))
        .or(() -> address)
        .map(Clients::key)
        .orElse(peer);
  }

  /** The same for all addresses that one client has. */
  static String key(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of().formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
  }

  /** Whether it comes from a proxy, and that proxy writes what is no address of a client. */
  boolean isForwardedForNobody(Context context) {
    return comesFromProxy(context) && forwardedFor(context).filter(Optional::isEmpty).isPresent();
  }

  /** Whether who is at the other end of the connection may be a proxy. */
  boolean comesFromProxy(Context context) {
    return IpAddress.parse(context.req().getRemoteAddr()).filter(this::isProxy).isPresent();
  }

  /**
   * The last hop that is no proxy: nothing where there is none, or an empty one that is unreadable.
   */
  private Optional<Optional<InetAddress>> forwardedFor(Context context) {
    String[] hops =
        Collections.list(context.req().getHeaders(FORWARDED_FOR)).stream()
            .collect(joining(","))
            .split(",", -1);
    // The last one is what the nearest proxy saw; what stands further left may be made up.
    return IntStream.range(0, Math.min(MOST_HOPS, hops.length))
        .mapToObj(i -> IpAddress.parse(hops[hops.length - 1 - i].strip()))
        .filter(hop -> hop.filter(this::isProxy).isEmpty())
        .findFirst();
  }
}
