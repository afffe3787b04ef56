package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Addresses at which an app may answer a command or a press: 5 times within 30 minutes. */
final class ResponseUrls implements HttpHandler {

  static final String PATH = "/respond/";

  private static final int MOST_USES = 5;
  private static final Duration VALID = Duration.ofMinutes(30);

  /**
   * @param message the ts of the message whose button was pressed; empty for a command
   */
  private record Target(
      Workspace workspace,
      Room room,
      String user,
      String message,
      long nanos,
      AtomicInteger uses) {}

  private final FakeSlack slack;
  private final Map<String, Target> targets = new ConcurrentHashMap<>();
  private final AtomicLong passed = new AtomicLong();

  ResponseUrls(FakeSlack slack) {
    this.slack = slack;
  }

  String create(Workspace workspace, Room room, String user, String message) {
    String path = PATH + workspace.team() + "/" + UUID.randomUUID();
    targets.put(path, new Target(workspace, room, user, message, now(), new AtomicInteger()));
    return slack.base() + path;
  }

  void letPass(Duration time) {
    passed.addAndGet(time.toNanos());
  }

  private long now() {
    return System.nanoTime() + passed.get();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    ObjectNode body = Json.object();
    String error = "";
    int status = 200;
    try {
      Arguments arguments = Arguments.of(exchange);
      body = arguments.values();
      respond(target(exchange.getRequestURI().getPath()), arguments);
    } catch (ApiError e) {
      error = e.code();
      status = e.code().endsWith("_url") ? 404 : 500;
    }
    slack.called(new Call(System.nanoTime(), "response_url", "", body, error));
    byte[] answer = (error.isEmpty() ? "ok" : error).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private Target target(String path) {
    Target target = targets.get(path);
    if (target == null || now() - target.nanos() > VALID.toNanos()) {
      throw new ApiError("expired_url");
    }
    if (target.uses().incrementAndGet() > MOST_USES) {
      throw new ApiError("used_url");
    }
    return target;
  }

  private static void respond(Target target, Arguments body) {
    if (body.flag("delete_original")) {
      target.room().remove(original(target));
      return;
    }
    Content content = Content.of(body);
    target.workspace().slack().checkImages(target.workspace(), content.blocks());
    if (body.flag("replace_original")) {
      target.workspace().change(target.room(), original(target), content);
      return;
    }
    String type = body.text("response_type").orElse("ephemeral");
    if (!type.equals("ephemeral") && !type.equals("in_channel")) {
      throw new ApiError("invalid_arguments", "response_type");
    }
    target
        .workspace()
        .post(
            target.room(),
            body.ts("thread_ts").orElse(""),
            content,
            type.equals("ephemeral") ? target.user() : "",
            body.values());
  }

  private static String original(Target target) {
    if (target.message().isEmpty()) {
      throw new ApiError("invalid_arguments", "a command has no message to change");
    }
    return target.message();
  }
}
