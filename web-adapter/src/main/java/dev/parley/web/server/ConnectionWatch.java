package dev.parley.web.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;

/**
 * Closes connections whose request or response takes too long, however slowly it goes on, and those
 * of an address that has too many. Thread-safe.
 */
final class ConnectionWatch implements Connection.Listener, AutoCloseable {

  private static final long MILLIS_BETWEEN_LOOKS = 500;

  private final Map<Connection, Progress> open = new ConcurrentHashMap<>();
  private final Map<InetAddress, Integer> addresses = new ConcurrentHashMap<>();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "web-connections");
            thread.setDaemon(true);
            return thread;
          });
  private final long patienceNanos;
  private final int mostOfOne;
  private final Predicate<InetAddress> many;

  /**
   * Watches from now on.
   *
   * @param patience how long a request and its response may take
   * @param mostOfOne how many connections an address may have
   * @param many addresses that may have more
   */
  ConnectionWatch(Duration patience, int mostOfOne, Predicate<InetAddress> many) {
    this.patienceNanos = patience.toNanos();
    this.mostOfOne = mostOfOne;
    this.many = many;
    var unused =
        looks.scheduleWithFixedDelay(
            this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
  }

  /**
   * How far a connection was when it last rested between two requests.
   *
   * @param responses how many it had sent
   * @param bytes how many it had received
   * @param at when, on the system's nano clock
   */
  private record Progress(long responses, long bytes, long at) {}

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Progress(0, 0, System.nanoTime()));
    address(connection)
        .ifPresent(
            address -> {
              int number = addresses.merge(address, 1, Integer::sum);
              if (number > mostOfOne && !many.test(address)) {
                connection.close();
              }
            });
  }

  @Override
  public void onClosed(Connection connection) {
    if (open.remove(connection) != null) {
      address(connection)
          .ifPresent(
              address -> addresses.computeIfPresent(address, (key, n) -> n == 1 ? null : n - 1));
    }
  }

  private static Optional<InetAddress> address(Connection connection) {
    return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress address
        ? Optional.ofNullable(address.getAddress())
        : Optional.empty();
  }

  private void look() {
    long now = System.nanoTime();
    open.forEach((connection, rested) -> look(connection, rested, now));
  }

  private void look(Connection connection, Progress rested, long now) {
    long responses = connection.getMessagesOut();
    long bytes = connection.getBytesIn();
    boolean rests =
        bytes == rested.bytes() && connection.getMessagesIn() == connection.getMessagesOut();
    if (rests || responses > rested.responses()) {
      open.replace(connection, rested, new Progress(responses, bytes, now));
    } else if (now - rested.at() > patienceNanos) {
      connection.getEndPoint().close(new TimeoutException("too slow"));
    }
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }
}
