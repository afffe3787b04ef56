package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * A strict Slack: its Web API over HTTP, Socket Mode over a WebSocket and signed HTTP requests,
 * with workspaces whose people write, press and open things. It refuses what Slack documents it
 * refuses, and notes what an app must never do. Thread-safe.
 */
public final class FakeSlack implements AutoCloseable {

  static {
    // The JDK's server writes an answer in two parts; the second would wait 40 ms for the first.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  public static final String APP = "A0PARLEY";
  public static final String APP_TOKEN = "xapp-1-A0PARLEY-not-to-be-shown";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(FakeSlack::daemon);
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(1, FakeSlack::daemon);
  private final Map<String, Workspace> workspaces = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Delivery> deliveries = new ConcurrentLinkedQueue<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final SocketMode sockets = new SocketMode(violations);
  private final Triggers triggers = new Triggers();
  private final Files files = new Files(this);
  private final WebApi api = new WebApi(this);
  private final ResponseUrls responseUrls = new ResponseUrls(this);
  private final AtomicLong lastTs = new AtomicLong();
  private volatile Transport transport = sockets;
  private volatile List<Duration> retries =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
  private volatile boolean doubles;
  private volatile String scopes =
      "app_mentions:read,assistant:write,channels:history,chat:write,commands,files:write,"
          + "groups:history,im:history,mpim:history,reactions:write";
  private volatile Pattern published = Pattern.compile("");

  private FakeSlack() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/api/", api);
    server.createContext(ResponseUrls.PATH, responseUrls);
    server.createContext(Files.PATH, files);
  }

  /** Starts a Slack without workspaces. */
  public static FakeSlack start() {
    FakeSlack slack = new FakeSlack();
    slack.server.start();
    return slack;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "fake-slack");
    thread.setDaemon(true);
    return thread;
  }

  /** Adds a workspace in which the app is installed. */
  public Workspace addWorkspace(String team) {
    Workspace workspace = new Workspace(this, team);
    workspaces.put(workspace.botToken(), workspace);
    return workspace;
  }

  /** Where the Web API's methods are. */
  public URI api() {
    return URI.create(base() + "/api/");
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Files files() {
    return files;
  }

  /** The next messages with files come before these are ready. */
  public void filesNotReadyFor(int uses) {
    files.notReadyFor(uses);
  }

  /** Images on the web at these addresses can be fetched; no others can. */
  public void publish(String addressPattern) {
    published = Pattern.compile(addressPattern);
  }

  /** Refuses blocks that show what Slack cannot get. */
  void checkImages(Workspace workspace, JsonNode blocks) {
    files.check(workspace, blocks);
    for (JsonNode address : blocks.findValues("image_url")) {
      if (!published.matcher(address.asText()).matches()) {
        throw new ApiError("invalid_blocks", "downloading image failed");
      }
    }
  }

  public SocketMode sockets() {
    return sockets;
  }

  /** From now on tells the app over signed HTTP requests to this address. */
  public SignedHttp tellOverHttp(URI app, String secret) {
    SignedHttp http = new SignedHttp(app, secret);
    transport = http;
    return http;
  }

  /** How long after a failed attempt each next one comes; Slack waits 0, 1 and 5 minutes. */
  public void retryAfter(Duration... delays) {
    retries = List.of(delays);
  }

  /** Whether every event is told twice, as Slack does now and then. */
  public void tellEventsTwice(boolean twice) {
    doubles = twice;
  }

  /** What the app may do from now on, in all workspaces. */
  public void give(String... given) {
    scopes = String.join(",", given);
  }

  String scopes() {
    return scopes;
  }

  /** Lets the next calls of a method go wrong, one after the other. */
  public void fail(String method, Fault... faults) {
    api.fail(method, faults);
  }

  /** Lets all calls go wrong, until it is told {@code Optional.empty()}. */
  public void failAll(Optional<Fault> fault) {
    api.failAll(fault);
  }

  /** Lets time pass for what is valid for some time only. */
  public void letPass(Duration time) {
    triggers.letPass(time);
    responseUrls.letPass(time);
  }

  /** What the app called, in order. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  /** Calls that were refused for what they said, not because they were told to fail. */
  public List<Call> refused() {
    return calls.stream().filter(call -> !call.error().isEmpty()).toList();
  }

  /** What the app must never do, and did. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  /** What the app was told, in order. */
  public List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  void violated(String what) {
    violations.add(what);
  }

  void called(Call call) {
    calls.add(call);
  }

  Triggers triggers() {
    return triggers;
  }

  ResponseUrls responseUrls() {
    return responseUrls;
  }

  Optional<Workspace> workspace(String token) {
    return Optional.ofNullable(workspaces.get(token));
  }

  /** A time stamp that no message has yet. */
  String newTs() {
    long now = System.currentTimeMillis() * 1_000;
    long ts = lastTs.updateAndGet(last -> Math.max(last + 1, now));
    return "%d.%06d".formatted(ts / 1_000_000, ts % 1_000_000);
  }

  Delivery deliver(Delivery.Kind kind, ObjectNode payload) {
    Delivery delivery = new Delivery(kind, payload);
    deliveries.add(delivery);
    attempt(delivery, 0);
    if (doubles && kind == Delivery.Kind.EVENTS_API) {
      attempt(delivery, 0);
    }
    return delivery;
  }

  /** Tells the app of an event once more, as if Slack did not know that it was told. */
  public void tellAgain(Delivery delivery) {
    transport.send(delivery, 1, "http_timeout");
  }

  private void attempt(Delivery delivery, int retry) {
    transport.send(delivery, retry, retry == 0 ? "" : "http_timeout");
    if (delivery.kind() == Delivery.Kind.EVENTS_API) {
      later(SignedHttp.PATIENCE, () -> retryUnlessAcknowledged(delivery, retry));
    }
  }

  private void retryUnlessAcknowledged(Delivery delivery, int retry) {
    if (!delivery.isAcknowledged() && retry < retries.size()) {
      later(retries.get(retry), () -> attempt(delivery, retry + 1));
    }
  }

  private void later(Duration delay, Runnable task) {
    var unused =
        clock.schedule(
            () -> {
              if (!clock.isShutdown()) {
                task.run();
              }
            },
            delay.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    transport.close();
    sockets.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
