package dev.parley.web.operate;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.parley.web.server.Forwarded;
import dev.parley.web.server.Routes;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: it can do what it is there for,
 * else the status is 503; one line for each thing it needs. {@code /metrics}: what is counted, for
 * Prometheus.
 *
 * <p>Only the first is for the world: the others tell of what goes on inside, and are not found by
 * whoever comes through a proxy from another machine. Prometheus asks directly.
 */
public final class OperatorRoutes implements Routes {

  private static final int UNAVAILABLE = 503;

  private final Readiness readiness;
  private final PrometheusMeterRegistry metrics;

  public OperatorRoutes(Readiness readiness, PrometheusMeterRegistry metrics) {
    this.readiness = requireNonNull(readiness);
    this.metrics = requireNonNull(metrics);
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/health/live", context -> context.result("live\n"));
    routes.get("/health/ready", inside(this::ready));
    routes.get(
        "/metrics",
        inside(
            context ->
                context
                    .contentType("text/plain; version=0.0.4; charset=utf-8")
                    .result(metrics.scrape())));
  }

  private static Handler inside(Handler handler) {
    return context -> {
      if (Forwarded.isFromElsewhere(context)) {
        throw new NotFoundResponse();
      }
      handler.handle(context);
    };
  }

  private void ready(Context context) {
    List<Check> checks = readiness.checks();
    boolean ready = checks.stream().allMatch(Check::passed);
    String lines = checks.stream().map(check -> check + "\n").collect(joining());
    context.status(ready ? 200 : UNAVAILABLE).result((ready ? "ready\n" : "not ready\n") + lines);
  }
}
