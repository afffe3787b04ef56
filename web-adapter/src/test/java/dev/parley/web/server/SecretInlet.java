package dev.parley.web.server;

import dev.parley.bot.channel.Inlet;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Believes who knows one of its secrets; says what it was sent, or that it has no room. */
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
    return switch (request.header("x-secret").orElse("")) {
      case "right" ->
          new Response(200, "text/plain", new String(request.body(), StandardCharsets.UTF_8));
      case "right but unreadable" -> new Response(400, "text/plain", "");
      case "right but no room" -> new Response(503, "text/plain", "");
      default -> new Response(401, "text/plain", "");
    };
  }
}
