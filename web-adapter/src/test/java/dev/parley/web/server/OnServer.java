package dev.parley.web.server;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A server with whatever routes a test has. */
abstract class OnServer {

  static final ServerLimits LIMITS =
      new ServerLimits(1 << 20, Duration.ofSeconds(30), 1_000, 1_000, 1_000_000);

  private final List<WebServer> servers = new ArrayList<>();

  /** Says what it was sent. */
  static final Routes ECHO =
      routes -> {
        routes.get("/", context -> context.html("<p>hello</p>"));
        routes.get("/articles/{id}", context -> context.result("id " + context.pathParam("id")));
        routes.post("/", context -> context.result("said " + context.formParam("question")));
        routes.post("/raw", context -> context.result(context.bodyAsBytes().length + " bytes"));
        routes.get(
            "/fails",
            context -> {
              throw new IllegalStateException("secret of " + context.queryParam("q"));
            });
      };

  URI serve(Routes... routes) {
    return serve(LIMITS, routes);
  }

  URI serve(ServerLimits limits, Routes... routes) {
    WebServer server =
        WebServer.start(
            WebPort.take("127.0.0.1", 0), limits, new Clients(List.of()), List.of(routes));
    servers.add(server);
    return server.address();
  }

  @AfterEach
  void stop() {
    servers.forEach(WebServer::close);
  }
}
