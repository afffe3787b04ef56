package dev.parley.slack.receive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.Slack;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import com.slack.api.socket_mode.response.AckResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket. What comes over it is acknowledged over it. Thread-safe.
 *
 * <p>The library's client would keep itself connected, but stops to for good when Slack refuses a
 * new connection, has none between two, and looks for messages a hundred times a second. So it is
 * used for a single connection.
 */
final class Connection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration GOODBYE = Duration.ofMillis(500);

  private final CountDownLatch ready = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch gone = new CountDownLatch(1);
  private final SocketModeClient client;

  private Connection(
      Slack slack, String appToken, String url, BiConsumer<Connection, JsonNode> frames)
      throws URISyntaxException {
    this.client =
        new SocketModeClientJavaWSImpl(slack, appToken, url, 1, pushing(frames), false, false, 1);
    client.getMessageProcessorExecutor().shutdownNow();
    client.addWebSocketCloseListener(
        (code, reason) -> {
          end();
          gone.countDown();
        });
    client.addWebSocketErrorListener(error -> endUnlessReady());
  }

  /**
   * Asks Slack for a connection and opens it.
   *
   * @param patience how long Slack may take to greet
   * @param frames told of everything that comes and may be for us
   */
  static Connection open(
      Slack slack, String appToken, Duration patience, BiConsumer<Connection, JsonNode> frames)
      throws IOException, InterruptedException {
    Connection connection = create(slack, appToken, frames);
    connection.client.connect();
    boolean greeted = false;
    try {
      greeted = connection.ready.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      if (!greeted) {
        connection.close();
      }
    }
    if (!greeted || connection.ended.getCount() == 0) {
      throw new IOException("the connection was not opened");
    }
    return connection;
  }

  private static Connection create(
      Slack slack, String appToken, BiConsumer<Connection, JsonNode> frames) throws IOException {
    try {
      return new Connection(slack, appToken, slack.issueSocketModeUrl(appToken), frames);
    } catch (URISyntaxException e) {
      // Its message would show the ticket.
      throw new IOException("Slack gave an address that is none");
    }
  }

  /** A queue that never holds anything. */
  private SocketModeMessageQueue pushing(BiConsumer<Connection, JsonNode> frames) {
    return new SocketModeMessageQueue() {
      @Override
      public void add(String message) {
        received(message, frames);
      }

      @Override
      public String poll() {
        return null;
      }
    };
  }

  private void received(String message, BiConsumer<Connection, JsonNode> frames) {
    try {
      JsonNode frame = JSON.readTree(message);
      switch (frame.path("type").asText()) {
        case "hello" -> ready.countDown();
        case "disconnect" -> end();
        default -> frames.accept(this, frame);
      }
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.debug("Slack: a frame could not be taken in: {}", e.getClass().getName());
    }
  }

  void acknowledge(String envelope) {
    try {
      client.sendSocketModeResponse(new AckResponse(envelope));
    } catch (RuntimeException e) {
      LOG.debug("Slack: a frame could not be acknowledged: {}", e.getClass().getName());
    }
  }

  /** Waits until it is closed, or Slack says that it will be; false when that takes too long. */
  boolean awaitEnd(Duration longest) throws InterruptedException {
    return ended.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Asks the other end for a sign of life; takes up to 3 seconds. */
  boolean isAlive() {
    return client.verifyConnection();
  }

  private void end() {
    ended.countDown();
    ready.countDown();
  }

  private void endUnlessReady() {
    if (ready.getCount() > 0) {
      end();
    }
  }

  @Override
  public void close() {
    try {
      client.close();
      gone.await(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException | RuntimeException e) {
      LOG.debug("Slack: a connection did not close: {}", e.getClass().getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
