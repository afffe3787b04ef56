package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;

/** Slack's end of Socket Mode. Thread-safe. */
public final class SocketMode implements Transport {

  /** Slack allows an app this many connections. */
  private static final int MOST_CONNECTIONS = 10;

  /** In seconds; Slack gives about ten. */
  private static final int GRACE = 8;

  private final Server server = new Server();
  private final Map<String, Delivery.Attempt> open = new ConcurrentHashMap<>();
  private final Map<String, WebSocket> sentOver = new ConcurrentHashMap<>();
  private final Map<String, Boolean> tickets = new ConcurrentHashMap<>();
  private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
  private final List<String> violations;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger strays = new AtomicInteger();
  private volatile boolean mute;

  SocketMode(List<String> violations) {
    this.violations = violations;
    server.start();
    try {
      if (!server.started.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the fake's WebSocket server did not start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A new address, good for one connection. */
  URI address() {
    String ticket = UUID.randomUUID().toString();
    tickets.put(ticket, true);
    return URI.create(
        "ws://127.0.0.1:"
            + server.getPort()
            + "/link/?ticket="
            + ticket
            + "&app_id="
            + FakeSlack.APP);
  }

  /** How many connections are open. */
  public int connections() {
    return connections.size();
  }

  /** How many connections were ever opened. */
  public int opened() {
    return opened.get();
  }

  /** How many acknowledgements came over another connection than what they acknowledge. */
  public int strays() {
    return strays.get();
  }

  /** Says that the connections that are open now will end; they go on until they are closed. */
  public List<WebSocket> announceDisconnect(String reason) {
    List<WebSocket> old = List.copyOf(connections);
    ObjectNode frame = Json.object().put("type", "disconnect").put("reason", reason);
    frame.putObject("debug_info").put("host", "applink-1");
    old.forEach(connection -> connection.send(frame.toString()));
    return old;
  }

  /** Ends these connections as Slack does when it has announced it. */
  public void close(List<WebSocket> old) {
    old.forEach(connection -> connection.close(CloseFrame.NORMAL));
  }

  /** Ends these connections a while after it has announced it, as Slack does. */
  public void closeLater(List<WebSocket> old) {
    var unused =
        CompletableFuture.runAsync(
            () -> close(old), CompletableFuture.delayedExecutor(GRACE, TimeUnit.SECONDS));
  }

  /** Cuts every connection, without a closing handshake. */
  public void cut() {
    connections.forEach(connection -> connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut"));
  }

  /** Whether connections stay open but nothing comes over them any more, not even pongs. */
  public void mute(boolean silent) {
    mute = silent;
  }

  /** Sends a frame as it is over all connections. */
  public void sendRaw(String frame) {
    Json.read(frame)
        .map(json -> json.path("envelope_id").asText())
        .ifPresent(id -> open.put(id, new Delivery.Attempt()));
    connections.forEach(connection -> connection.send(frame));
  }

  /** Sends a binary frame over all connections. */
  public void sendRaw(byte[] frame) {
    connections.forEach(connection -> connection.send(frame));
  }

  @Override
  public void send(Delivery delivery, int retry, String reason) {
    Delivery.Attempt attempt = delivery.attempt();
    List<WebSocket> targets = new ArrayList<>(connections);
    targets.removeIf(target -> !target.isOpen());
    if (targets.isEmpty() || mute) {
      return;
    }
    WebSocket target = targets.get(Math.floorMod(next.getAndIncrement(), targets.size()));
    String id = UUID.randomUUID().toString();
    open.put(id, attempt);
    sentOver.put(id, target);
    try {
      target.send(envelope(delivery, id, retry, reason).toString());
    } catch (RuntimeException e) {
      // The connection has just ended: Slack tells the app again later.
      open.remove(id);
    }
  }

  private static ObjectNode envelope(Delivery delivery, String id, int retry, String reason) {
    boolean event = delivery.kind() == Delivery.Kind.EVENTS_API;
    ObjectNode envelope = Json.object().put("envelope_id", id).put("type", delivery.kind().type());
    envelope.put("accepts_response_payload", !event);
    if (event) {
      envelope.put("retry_attempt", retry).put("retry_reason", reason);
    }
    envelope.set("payload", delivery.payload());
    return envelope;
  }

  private void received(WebSocket from, String frame) {
    JsonNode message = Json.read(frame).orElse(Json.object());
    String id = message.path("envelope_id").asText();
    Delivery.Attempt attempt = open.get(id);
    if (attempt == null) {
      violations.add("a frame that acknowledges nothing: " + frame);
      return;
    }
    if (sentOver.containsKey(id) && !from.equals(sentOver.get(id))) {
      strays.incrementAndGet();
    }
    attempt.acknowledge(message.path("payload"));
  }

  @Override
  public void close() {
    try {
      server.stop(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Server extends WebSocketServer {
    private final CountDownLatch started = new CountDownLatch(1);

    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
      setReuseAddr(true);
      setTcpNoDelay(true);
      setDaemon(true);
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
        WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
      String ticket = parameters(request).getOrDefault("ticket", "");
      if (tickets.remove(ticket) == null || connections.size() >= MOST_CONNECTIONS) {
        throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "no such ticket");
      }
      return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
    }

    private Map<String, String> parameters(ClientHandshake request) {
      Map<String, String> parameters = new HashMap<>();
      String query = URI.create(request.getResourceDescriptor()).getQuery();
      Arguments.form(query == null ? "" : query)
          .properties()
          .forEach(field -> parameters.put(field.getKey(), field.getValue().asText()));
      return parameters;
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
      opened.incrementAndGet();
      connections.add(connection);
      ObjectNode hello = Json.object().put("type", "hello");
      hello.put("num_connections", connections.size());
      hello
          .putObject("debug_info")
          .put("host", "applink-1")
          .put("approximate_connection_time", 18_060);
      hello.putObject("connection_info").put("app_id", FakeSlack.APP);
      connection.send(hello.toString());
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
      connections.remove(connection);
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
      if (!mute) {
        received(connection, message);
      }
    }

    @Override
    public void onWebsocketPing(WebSocket connection, Framedata frame) {
      if (!mute) {
        super.onWebsocketPing(connection, frame);
      }
    }

    @Override
    public void onError(WebSocket connection, Exception error) {
      // A connection that the app's end cut; onClose follows.
    }

    @Override
    public void onStart() {
      started.countDown();
    }
  }
}
