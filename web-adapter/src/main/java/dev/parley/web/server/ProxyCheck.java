package dev.parley.web.server;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once in the log where a proxy does not tell for whom it asks: all its visitors are one
 * client then. To be added before all other routes. Thread-safe.
 */
public final class ProxyCheck implements Routes {

  private static final Logger LOG = LoggerFactory.getLogger(ProxyCheck.class);

  /** What proxies add to requests. */
  private static final List<String> MARKS =
      List.of("Via", "Forwarded", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

  private final Clients clients;
  private final AtomicBoolean said = new AtomicBoolean();

  public ProxyCheck(Clients clients) {
    this.clients = requireNonNull(clients);
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.before(this::check);
  }

  private void check(Context context) {
    // What watches over Parley on this machine may ask it by any name.
    boolean watches = context.path().startsWith("/health/") || context.path().equals("/metrics");
    if (!said.get() && !watches && tellsNoClient(context) && said.compareAndSet(false, true)) {
      LOG.warn(
          "A proxy at {} passes requests on without a readable X-Forwarded-For: all its visitors"
              + " share the rate of one. Have it set X-Forwarded-For to its client's address.",
          context.req().getRemoteAddr());
    }
  }

  private boolean tellsNoClient(Context context) {
    return context.header(Clients.FORWARDED_FOR) == null
        ? clients.comesFromProxy(context) && looksForwarded(context)
        : clients.isForwardedForNobody(context);
  }

  /** Whoever is on this machine asks it by a name of its own, and no longer in HTTP/1.0. */
  private static boolean looksForwarded(Context context) {
    return !isOwnName(context.req().getServerName())
        || "HTTP/1.0".equals(context.protocol())
        || MARKS.stream().anyMatch(mark -> context.header(mark) != null);
  }

  private static boolean isOwnName(String host) {
    Optional<InetAddress> address = IpAddress.parse(host);
    return "localhost".equalsIgnoreCase(host)
        || address.filter(InetAddress::isLoopbackAddress).isPresent();
  }
}
