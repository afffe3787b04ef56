package dev.parley.web.server;

import dev.parley.bot.channel.Inlet;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What platforms post to. */
public final class InletRoutes implements Routes {

  /** What a forger gets. */
  private static final Set<Integer> FORGED = Set.of(401, 403);

  private final List<Inlet> inlets;

  public InletRoutes(List<Inlet> inlets) {
    this.inlets = List.copyOf(inlets);
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    inlets.forEach(inlet -> routes.post(inlet.path(), context -> receive(inlet, context)));
  }

  private static void receive(Inlet inlet, Context context) {
    Inlet.Response response =
        inlet.receive(new Inlet.Request(headers(context), context.bodyAsBytes()));
    if (!FORGED.contains(response.status())) {
      // A platform tells of many people from one address, and again what there was no room for.
      RateLimit.doNotCount(context);
    }
    context.status(response.status()).contentType(response.contentType()).result(response.body());
  }

  private static Map<String, List<String>> headers(Context context) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : Collections.list(context.req().getHeaderNames())) {
      headers.put(
          name.toLowerCase(Locale.ROOT),
          List.copyOf(Collections.list(context.req().getHeaders(name))));
    }
    return headers;
  }
}
