package dev.parley.web.operate;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.parley.web.server.Routes;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: it can do what it is there for,
 * else the status is 503; one line for each thing it needs. {@code /metrics}: what is counted, for
 * Prometheus.
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
    routes.get("/health/ready", this::ready);
    routes.get(
        "/metrics",
        context ->
            context
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.scrape()));
  }

  private void ready(Context context) {
    List<Check> checks = readiness.checks();
    boolean ready = checks.stream().allMatch(Check::passed);
    String lines = checks.stream().map(check -> check + "\n").collect(joining());
    context.status(ready ? 200 : UNAVAILABLE).result((ready ? "ready\n" : "not ready\n") + lines);
  }
}
