package dev.parley.telegram.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.telegram.fake.Methods.Method;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Bot API over HTTP: reads calls, lets faults befall them, has them done, writes answers. */
final class ApiServer {

  static {
    // Without it answers on kept connections wait some 40 ms for nothing.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PATH = Pattern.compile("/bot(?<token>[^/]+)/(?<method>[^/]+)/?");

  private static final Duration LONGEST_REST = Duration.ofSeconds(2);

  private final AtomicInteger busy = new AtomicInteger();
  private final World world;
  private final Methods methods;
  private final Faults faults;
  private final Queue<Call> calls;
  private HttpServer server;
  private ExecutorService threads;
  private int port;

  ApiServer(World world, Methods methods, Faults faults, Queue<Call> calls) {
    this.world = world;
    this.methods = methods;
    this.faults = faults;
    this.calls = calls;
  }

  synchronized int port() {
    return port;
  }

  synchronized void start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    port = server.getAddress().getPort();
    threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "fake-telegram");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  synchronized void stop() {
    awaitRest();
    server.stop(0);
    threads.shutdown();
  }

  /** A call that is cut after it has done something is a fault of its own, to be asked for. */
  private void awaitRest() {
    long end = System.nanoTime() + LONGEST_REST.toNanos();
    while (busy.get() > 0 && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    busy.incrementAndGet();
    try (exchange) {
      write(exchange, answer(exchange));
    } finally {
      busy.decrementAndGet();
    }
  }

  private Response answer(HttpExchange exchange) throws IOException {
    Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
    if (!path.matches()) {
      return Response.of(ApiException.notFound());
    }
    if (!path.group("token").equals(FakeTelegram.TOKEN)) {
      return Response.of(ApiException.unauthorized());
    }
    String name = path.group("method").toLowerCase(Locale.ROOT);
    Optional<Method> method = methods.find(name);
    if (method.isEmpty()) {
      world.violation("unknown method " + name);
      return Response.of(ApiException.notFound());
    }
    try {
      return call(name, method.get(), parameters(exchange, method.get().types()));
    } catch (ApiException e) {
      return Response.of(e);
    }
  }

  private Response call(String name, Method method, ObjectNode values) {
    Instant at = Instant.now();
    Parameters parameters = new Parameters(values);
    OptionalLong chat = parameters.chat();
    Response response = faults.next(name, chat).befall(() -> done(name, method, parameters));
    calls.add(new Call(at, name, values, response.status(), description(response)));
    return response;
  }

  private Response done(String name, Method method, Parameters parameters) {
    List<String> wrong = parameters.wrong(method.types());
    wrong.forEach(what -> world.violation(name + ": " + what));
    try {
      return Response.of(method.action().apply(parameters));
    } catch (ApiException e) {
      return Response.of(e);
    } catch (RuntimeException e) {
      world.violation(name + " broke the fake: " + e);
      throw e;
    }
  }

  private static String description(Response response) {
    try {
      return JSON.readTree(response.body()).path("description").asText();
    } catch (JsonProcessingException e) {
      return response.body();
    }
  }

  private static ObjectNode parameters(HttpExchange exchange, Map<String, Parameters.Type> types)
      throws IOException {
    Map<String, String> texts = form(exchange.getRequestURI().getRawQuery());
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String body = new String(bytes, StandardCharsets.UTF_8);
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    ObjectNode values = JSON.createObjectNode();
    if (type.startsWith("application/json") && !body.isEmpty()) {
      values.setAll(object(body));
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      texts.putAll(form(body));
    }
    Map<String, byte[]> files = new HashMap<>();
    if (type.startsWith("multipart/form-data")) {
      Multipart parts = Multipart.read(type, bytes);
      texts.putAll(parts.texts());
      files.putAll(parts.filesByParameter());
    }
    values.setAll(Parameters.typed(texts, types));
    Multipart.attach(values, files);
    files.forEach(values::put);
    return values;
  }

  private static ObjectNode object(String body) {
    try {
      JsonNode read = JSON.readTree(body);
      if (read instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      // Refused below.
    }
    throw ApiException.badRequest("can't parse JSON object");
  }

  private static Map<String, String> form(String encoded) {
    Map<String, String> form = new HashMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return form;
    }
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Closing an exchange before its whole body is written ends the connection. */
  private static void write(HttpExchange exchange, Response response) throws IOException {
    if (response.delivery() == Response.Delivery.NONE) {
      return;
    }
    byte[] body = response.bytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(response.status(), body.length);
    OutputStream out = exchange.getResponseBody();
    boolean whole = response.delivery() == Response.Delivery.WHOLE;
    out.write(body, 0, whole ? body.length : body.length / 2);
    out.flush();
  }
}
