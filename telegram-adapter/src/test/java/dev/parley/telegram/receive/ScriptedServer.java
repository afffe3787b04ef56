package dev.parley.telegram.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Holds updates until they are confirmed, as Telegram does, and fails when it is told to. */
final class ScriptedServer implements AutoCloseable {

  static final String TOKEN = "123456:secret-of-the-bot";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final TreeMap<Integer, String> pending = new TreeMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** A call as it came, its method in lower case. */
  record Call(String method, JsonNode body, long nanos) {
    boolean hasOffset() {
      return body.has("offset");
    }
  }

  /** What is answered instead of the truth. */
  interface Fault {
    void answer(HttpExchange exchange) throws IOException;
  }

  ScriptedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/bot" + TOKEN + "/", this::handle);
    server.start();
  }

  static Fault status(int status, String body) {
    return exchange -> send(exchange, status, body);
  }

  static Fault status(int status) {
    return status(status, "{\"ok\":false,\"error_code\":%d}".formatted(status));
  }

  static Fault body(String body) {
    return status(200, body);
  }

  static Fault cut() {
    return HttpExchange::close;
  }

  /** Promises more than it sends. */
  static Fault cutInTheMiddle() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("{\"ok\":true,\"result\":[".getBytes(UTF_8));
      exchange.getResponseBody().flush();
      throw new IOException("cut");
    };
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next calls of a method fail like this. */
  void fail(String method, Fault... next) {
    faults.computeIfAbsent(method, key -> new ConcurrentLinkedQueue<>()).addAll(List.of(next));
  }

  /** There is an update. */
  synchronized void give(int id, String fields) {
    pending.put(id, "{\"update_id\":%d,%s}".formatted(id, fields));
    notifyAll();
  }

  /** There is a message in a private chat. */
  void giveText(int id, String text) {
    give(
        id,
        """
        "message":{"message_id":%d,"date":1700000000,"from":{"id":7,"is_bot":false,"first_name":"P"},
        "chat":{"id":7,"type":"private"},"text":%s}"""
            .formatted(id, MAPPER.valueToTree(text)));
  }

  /** What has not been confirmed. */
  synchronized int held() {
    return pending.size();
  }

  List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method.equals(method)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().toLowerCase(Locale.ROOT);
      String method = path.substring(path.lastIndexOf('/') + 1);
      JsonNode body = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
      calls.add(new Call(method, body, System.nanoTime()));
      Fault fault = faults.getOrDefault(method, new ConcurrentLinkedQueue<>()).poll();
      (fault == null ? truth(method, body) : fault).answer(exchange);
    }
  }

  private Fault truth(String method, JsonNode body) {
    return switch (method) {
      case "getme" ->
          body(
              "{\"ok\":true,\"result\":{\"id\":42,\"is_bot\":true,\"first_name\":\"P\",\"username\":\"parley_bot\"}}");
      case "deletewebhook" -> body("{\"ok\":true,\"result\":true}");
      case "getupdates" -> body("{\"ok\":true,\"result\":[%s]}".formatted(updates(body)));
      default -> status(404);
    };
  }

  private synchronized String updates(JsonNode body) {
    pending.headMap(body.path("offset").asInt(0)).clear();
    long end = System.nanoTime() + SECONDS.toNanos(body.path("timeout").asInt());
    awaitUpdates(end);
    return String.join(",", pending.values());
  }

  private synchronized void awaitUpdates(long end) {
    try {
      while (pending.isEmpty() && System.nanoTime() < end) {
        wait(Math.max(1, NANOSECONDS.toMillis(end - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("stopped", e);
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
