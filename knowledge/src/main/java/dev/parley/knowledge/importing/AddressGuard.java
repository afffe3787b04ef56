package dev.parley.knowledge.importing;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps the importer out of this machine's own networks: refuses any address whose host has even
 * one IP address that is not public.
 *
 * <p>{@code HttpClient} looks the host up again when it connects. The JVM answers that from its
 * cache (30 s, the security property {@code networkaddress.cache.ttl}), so it connects to what was
 * checked here. What remains: a cache entry that runs out between check and connection, a JVM set
 * up without that cache, and a configured proxy, which looks hosts up on its own.
 */
final class AddressGuard {

  /** Looks a host's IP addresses up. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /**
   * Networks that are not the public internet: IANA's special-purpose registries, multicast, and
   * the IPv6 forms that carry an IPv4 address in them, which could be a private one.
   */
  private static final List<Network> NOT_PUBLIC =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "::/8",
              "64:ff9b::/32",
              "100::/8",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20",
              "fc00::/6",
              "fe00::/7")
          .map(Network::parse)
          .toList();

  private final boolean allowLocal;
  private final Resolver resolver;

  AddressGuard(boolean allowLocal, Resolver resolver) {
    this.allowLocal = allowLocal;
    this.resolver = resolver;
  }

  /**
   * Checks one hop of a fetch.
   *
   * @param named the address that the person named; only its host may be local, and only if local
   *     hosts are allowed
   * @throws ImportException when the address must not be fetched
   */
  void check(URI address, URI named) {
    if (address.getRawUserInfo() != null) {
      throw new ImportException(
          "The address of " + address.getHost() + " holds a user name: give it without");
    }
    if (!WebAddresses.isWeb(address)) {
      throw new ImportException(
          address + " cannot be fetched: only http and https addresses with a host name can");
    }
    boolean localAllowed = allowLocal && address.getHost().equalsIgnoreCase(named.getHost());
    if (!localAllowed && !Arrays.stream(resolve(address)).allMatch(AddressGuard::isPublic)) {
      throw new ImportException(
          address.getHost()
              + " is in this machine's own networks and is not fetched"
              + (allowLocal ? ", as it is not the host that was named" : " without --allow-local"));
    }
  }

  private InetAddress[] resolve(URI address) {
    try {
      return resolver.resolve(address.getHost());
    } catch (UnknownHostException e) {
      throw new ImportException(
          "No host is called " + address.getHost() + ": check the address and the network", e);
    }
  }

  static boolean isPublic(InetAddress address) {
    return NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
  }

  private record Network(InetAddress base, int bits) {

    static Network parse(String cidr) {
      String[] parts = cidr.split("/");
      try {
        // A literal: no lookup happens.
        return new Network(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalStateException(cidr, e);
      }
    }

    boolean contains(InetAddress address) {
      byte[] own = base.getAddress();
      byte[] other = address.getAddress();
      if (own.length != other.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((own[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
