package dev.parley.web.server;

import io.javalin.Javalin;
import java.net.URI;
import java.util.List;

/** Serves routes over HTTP until closed. Thread-safe. */
public final class WebServer implements AutoCloseable {

  private final Javalin javalin;
  private final String host;

  private WebServer(Javalin javalin, String host) {
    this.javalin = javalin;
    this.host = host;
  }

  /**
   * Starts to serve.
   *
   * @param host the address to listen at
   * @param port the port to listen at, 0 for any that is free
   */
  public static WebServer start(String host, int port, List<Routes> routes) {
    Javalin javalin =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  routes.forEach(set -> set.addTo(config.routes));
                })
            .start(host, port);
    return new WebServer(javalin, host);
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://" + host + ":" + javalin.port());
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
