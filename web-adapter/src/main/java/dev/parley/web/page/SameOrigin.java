package dev.parley.web.page;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Refuses forms that other sites' pages send: a browser would take the cookie of the answer, and
 * lose its conversation. Immutable.
 */
final class SameOrigin {

  private final Optional<String> publicHost;

  SameOrigin(Optional<URI> publicUrl) {
    this.publicHost = publicUrl.map(SameOrigin::host);
  }

  /** The handler, for our own pages and for whatever is no browser. */
  Handler only(Handler handler) {
    return context -> {
      if (isForeign(context)) {
        throw new ForbiddenResponse();
      }
      handler.handle(context);
    };
  }

  /** No page can make a browser lie in these headers. */
  private boolean isForeign(Context context) {
    return switch (Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse("")) {
      case "cross-site" -> true;
      // A proxy may ask for another host than the browser did.
      case "same-origin" -> false;
      default -> context.header("Origin") != null && !isOwn(context.header("Origin"), context);
    };
  }

  private boolean isOwn(String origin, Context context) {
    String host = host(origin);
    return !host.isEmpty()
        && (host.equalsIgnoreCase(context.header("Host"))
            || publicHost.filter(host::equals).isPresent());
  }

  /** Host and port, as browsers write them; empty where there is none, as in "null". */
  private static String host(String origin) {
    try {
      return host(new URI(origin));
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static String host(URI url) {
    if (url.getHost() == null) {
      return "";
    }
    int usual = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    String port = url.getPort() < 0 || url.getPort() == usual ? "" : ":" + url.getPort();
    return url.getHost().toLowerCase(Locale.ROOT) + port;
  }
}
