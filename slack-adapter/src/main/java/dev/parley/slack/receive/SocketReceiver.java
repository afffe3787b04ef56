package dev.parley.slack.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.parley.bot.channel.DaemonThreads;
import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Inlet;
import dev.parley.bot.channel.Lanes;
import dev.parley.bot.channel.Liveness;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Slack tells over a WebSocket, and sees to it that there is always one. A new one is
 * open before the old one is given up.
 */
public final class SocketReceiver implements Receiver {

  private static final Logger LOG = LoggerFactory.getLogger(SocketReceiver.class);

  private static final int THREADS = 8;
  private static final int MOST_WAITING = 2_000;
  private static final int SERVER_ERRORS_FROM = 500;

  private static final Duration GREETING = Duration.ofSeconds(15);
  private static final Duration CHECK = Duration.ofSeconds(5);
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final double JITTER = 0.3;

  /** After one that ends sooner, the next is not opened at once. */
  private static final Duration FLEETING = Duration.ofSeconds(5);

  private final Liveness liveness =
      new Liveness(InstantSource.system(), "connecting over Socket Mode");
  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, DaemonThreads.named("slack-frames"));

  // What is said in one channel is taken in as it came; other channels do not wait for it.
  private final Lanes lanes = new Lanes(threads, MOST_WAITING);
  private final Slack slack;
  private final String appToken;
  private final BoltApp app;
  private final Thread supervisor = DaemonThreads.named("slack-socket").newThread(this::run);
  private volatile boolean closed;

  // For the supervisor only.
  private Optional<Connection> current = Optional.empty();
  private Optional<Connection> retiring = Optional.empty();

  private SocketReceiver(Slack slack, String appToken, BoltApp app) {
    this.slack = slack;
    this.appToken = appToken;
    this.app = app;
  }

  /** Starts to connect; returns at once, also while Slack cannot be reached. */
  public static SocketReceiver start(Slack slack, String appToken, BoltApp app) {
    SocketReceiver receiver = new SocketReceiver(slack, appToken, app);
    receiver.supervisor.start();
    return receiver;
  }

  private void run() {
    RetryPolicy<Object> policy =
        RetryPolicy.builder()
            // Without its supervisor the bot would hear nothing any more, so nothing ends it.
            .handle(Throwable.class)
            .abortIf((result, failure) -> closed)
            .withMaxRetries(-1)
            .withBackoff(FIRST_PAUSE, LONGEST_PAUSE)
            .withJitter(JITTER)
            .withDelayFnOn(SocketReceiver::asked, TooFast.class)
            .onFailedAttempt(attempt -> failed(attempt.getLastException()))
            .build();
    while (!closed) {
      try {
        Failsafe.with(policy).run(this::serveOverOne);
      } catch (FailsafeException e) {
        LOG.debug("Slack: Socket Mode ends");
      }
    }
    retire();
    current.ifPresent(Connection::close);
  }

  /** Slack asks to wait before another connection is opened. */
  private static final class TooFast extends IOException {
    private final Duration wait;

    TooFast(Duration wait) {
      super("Slack asks to wait " + wait.toSeconds() + " s");
      this.wait = wait;
    }
  }

  /** A connection that ends as soon as it is open is a failure, too. */
  private static final class Fleeting extends IOException {
    Fleeting() {
      super("the connection was closed at once");
    }
  }

  private static Duration asked(ExecutionContext<Object> attempt) {
    return ((TooFast) attempt.getLastException()).wait;
  }

  private void serveOverOne() throws IOException, InterruptedException {
    Connection next = opened();
    retire();
    retiring = current;
    current = Optional.of(next);
    long start = System.nanoTime();
    liveness.succeeded("connected over Socket Mode");
    boolean silent = untilOver(next);
    if (silent || closed) {
      current = Optional.empty();
      next.close();
    }
    if (silent) {
      throw new IOException("the connection has gone silent");
    }
    if (!closed && System.nanoTime() - start < FLEETING.toNanos()) {
      throw new Fleeting();
    }
  }

  private Connection opened() throws IOException, InterruptedException {
    try {
      return Connection.open(slack, appToken, GREETING, this::received);
    } catch (IOException e) {
      if (e.getCause() instanceof SlackApiException refused
          && refused.getResponse().header("Retry-After") != null) {
        throw new TooFast(wait(refused.getResponse().header("Retry-After")));
      }
      throw e;
    }
  }

  private static Duration wait(String seconds) {
    return Duration.ofSeconds(seconds.matches("\\d{1,4}") ? Long.parseLong(seconds) : 1);
  }

  /** Waits while a connection works; true where it ends by saying nothing any more. */
  private boolean untilOver(Connection connection) throws InterruptedException {
    long start = System.nanoTime();
    while (!closed) {
      if (connection.awaitEnd(CHECK)) {
        return false;
      }
      if (System.nanoTime() - start > GRACE.toNanos()) {
        retire();
      }
      if (!connection.isAlive()) {
        return true;
      }
    }
    return false;
  }

  /** What Slack has sent over it has arrived by now. */
  private void retire() {
    retiring.ifPresent(Connection::close);
    retiring = Optional.empty();
  }

  private void failed(Throwable failure) {
    if (!closed && !(failure instanceof Fleeting)) {
      liveness.failed("Socket Mode is down, trying again: " + words(failure));
    }
  }

  /** The library's words name what Slack answers, and no secrets. */
  private static String words(Throwable failure) {
    boolean ours = failure instanceof IOException || failure instanceof IllegalStateException;
    return ours && failure.getMessage() != null && !failure.getMessage().contains("://")
        ? failure.getMessage()
        : failure.getClass().getSimpleName();
  }

  private void received(Connection connection, JsonNode frame) {
    String envelope = frame.path("envelope_id").asText();
    JsonNode payload = frame.path("payload");
    if (!envelope.isEmpty()) {
      lanes.submit(channel(payload), () -> handle(connection, envelope, payload));
    }
  }

  private CompletableFuture<Void> handle(Connection connection, String envelope, JsonNode payload) {
    Response response = app.frame(payload);
    // What is not acknowledged, Slack tells again.
    if (response.getStatusCode() < SERVER_ERRORS_FROM) {
      connection.acknowledge(envelope);
    }
    return CompletableFuture.completedFuture(null);
  }

  private static String channel(JsonNode payload) {
    JsonNode event = payload.path("event");
    return event.path("channel").asText()
        + payload.path("channel").path("id").asText()
        + payload.path("channel_id").asText();
  }

  @Override
  public List<Inlet> inlets() {
    return List.of();
  }

  @Override
  public Health health() {
    return liveness.health();
  }

  @Override
  public void close() {
    closed = true;
    supervisor.interrupt();
    try {
      supervisor.join(TimeUnit.SECONDS.toMillis(1));
      threads.shutdown();
      if (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
        LOG.warn("Slack: what came in last is still being stored");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    liveness.ended();
  }
}
