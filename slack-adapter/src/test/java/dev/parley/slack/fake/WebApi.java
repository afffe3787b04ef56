package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/** The Web API: checks the token, finds the method, and writes what it gives. */
final class WebApi implements HttpHandler {

  /** One method of the API; what it gives is without {@code ok}. */
  interface Method {
    ObjectNode call(Workspace workspace, Arguments arguments);
  }

  private final FakeSlack slack;
  private final Map<String, Method> methods = new HashMap<>();
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private volatile Optional<Fault> outage = Optional.empty();

  WebApi(FakeSlack slack) {
    this.slack = slack;
    methods.putAll(ChatMethods.all());
    methods.putAll(ConversationMethods.all());
    methods.putAll(ViewMethods.all());
    methods.putAll(AssistantMethods.all());
    methods.putAll(slack.files().methods());
  }

  void fail(String method, Fault... next) {
    Queue<Fault> queue = faults.computeIfAbsent(method, key -> new ArrayDeque<>());
    synchronized (queue) {
      queue.addAll(List.of(next));
    }
  }

  void failAll(Optional<Fault> fault) {
    outage = fault;
  }

  private Optional<Fault> fault(String method) {
    if (outage.isPresent()) {
      return outage;
    }
    Queue<Fault> queue = faults.getOrDefault(method, new ArrayDeque<>());
    synchronized (queue) {
      return Optional.ofNullable(queue.poll());
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    Optional<Fault> fault = fault(method);
    try (exchange) {
      if (fault.isPresent() && !fault.get().done()) {
        fail(exchange, method, fault.get());
        return;
      }
      ObjectNode answer = answer(exchange, method);
      fault.ifPresent(slow -> pause(slow.delay().toMillis()));
      exchange.getResponseHeaders().set("X-OAuth-Scopes", scopes(exchange));
      write(exchange, 200, answer.toString());
    }
  }

  private void fail(HttpExchange exchange, String method, Fault fault) throws IOException {
    ObjectNode given = Json.object();
    try {
      given = Arguments.of(exchange).values();
      given.remove("token");
    } catch (ApiError e) {
      // The call fails anyway.
    }
    slack.called(new Call(System.nanoTime(), method + " (failed)", "", given, ""));
    if (fault.status() == 0) {
      return;
    }
    fault
        .retryAfter()
        .ifPresent(seconds -> exchange.getResponseHeaders().set("Retry-After", "" + seconds));
    write(exchange, fault.status(), fault.body());
  }

  private ObjectNode answer(HttpExchange exchange, String method) throws IOException {
    long nanos = System.nanoTime();
    ObjectNode given = Json.object();
    String team = "";
    try {
      Arguments arguments = Arguments.of(exchange);
      given = arguments.values();
      String token = token(exchange, given);
      Optional<Workspace> workspace = slack.workspace(token);
      team = workspace.map(Workspace::team).orElse("");
      ObjectNode answer = call(method, token, workspace, arguments);
      slack.called(new Call(nanos, method, team, given, ""));
      return answer.put("ok", true);
    } catch (ApiError e) {
      slack.called(new Call(nanos, method, team, given, e.getMessage()));
      return refusal(e);
    } catch (RuntimeException e) {
      slack.violated("the fake failed at " + method + " with " + given + ": " + e);
      return refusal(new ApiError("internal_error"));
    }
  }

  private ObjectNode call(
      String method, String token, Optional<Workspace> workspace, Arguments arguments) {
    if (token.isEmpty()) {
      throw new ApiError("not_authed");
    }
    if (token.equals(FakeSlack.APP_TOKEN)) {
      return callByApp(method);
    }
    if (workspace.isEmpty()) {
      throw new ApiError("invalid_auth");
    }
    if (method.equals("apps.connections.open")) {
      throw new ApiError("not_allowed_token_type");
    }
    return Optional.ofNullable(methods.get(method))
        .orElseThrow(() -> new ApiError("unknown_method"))
        .call(workspace.get(), arguments);
  }

  private ObjectNode callByApp(String method) {
    return switch (method) {
      case "apps.connections.open" ->
          Json.object().put("url", slack.sockets().address().toString());
      case "auth.test" -> Json.object().put("app_id", FakeSlack.APP).put("app_name", "Parley");
      default -> throw new ApiError("not_allowed_token_type");
    };
  }

  private static String token(HttpExchange exchange, ObjectNode given) {
    String header =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    String token = given.path("token").asText("");
    given.remove("token");
    return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : token;
  }

  private String scopes(HttpExchange exchange) {
    String header =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    return header.endsWith(FakeSlack.APP_TOKEN) ? "connections:write" : slack.scopes();
  }

  private static ObjectNode refusal(ApiError error) {
    ObjectNode answer = Json.object().put("ok", false).put("error", error.code());
    if (!error.messages().isEmpty()) {
      ArrayNode messages = answer.putObject("response_metadata").putArray("messages");
      error.messages().forEach(message -> messages.add("[ERROR] " + message));
    }
    return answer;
  }

  private static void write(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
