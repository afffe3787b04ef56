package dev.parley.web.server;

import dev.parley.bot.channel.Inlet;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Believes who knows its secret, and says what it was sent. */
final class SecretInlet implements Inlet {

  static Answer post(URI server, String secret) {
    return Wire.exchange(
        server,
        Wire.request("POST", "/in", "{}", "Content-Type: application/json", "X-Secret: " + secret));
  }

  @Override
  public String path() {
    return "/in";
  }

  @Override
  public Response receive(Request request) {
    return request.header("x-secret").filter("right"::equals).isPresent()
        ? new Response(200, "text/plain", new String(request.body(), StandardCharsets.UTF_8))
        : new Response(401, "text/plain", "");
  }
}
