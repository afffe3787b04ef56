package dev.parley.web.server;

import dev.parley.bot.channel.DaemonThreads;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Closes connections whose request or response takes too long, however slowly it goes on, and those
 * of a client that has too many. Thread-safe.
 */
final class ConnectionWatch implements Connection.Listener, AutoCloseable {

  private static final long MILLIS_BETWEEN_LOOKS = 500;

  private final Map<Connection, Progress> open = new ConcurrentHashMap<>();
  private final Map<String, Integer> clients = new ConcurrentHashMap<>();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("web-connections"));
  private final long patienceNanos;
  private final int mostOfOne;
  private final Predicate<InetAddress> many;

  /**
   * Watches from now on.
   *
   * @param patience how long a request and its response may take
   * @param mostOfOne how many connections a client may have
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
   * What a connection has done, told by the thread that serves it and read by the one that looks.
   */
  private static final class Progress {
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong completed = new AtomicLong();
    private volatile Rest rest = new Rest(0, 0, System.nanoTime());
  }

  /**
   * When a connection last rested between two requests, or had finished one.
   *
   * @param completed how many requests it had finished
   * @param bytes how many it had received
   * @param at when, on the system's nano clock
   */
  private record Rest(long completed, long bytes, long at) {}

  /**
   * The same handler; its requests count as under way until their responses' last bytes are sent.
   */
  Handler around(Handler handler) {
    return new Handler.Wrapper(handler) {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        Progress progress = open.get(request.getConnectionMetaData().getConnection());
        if (progress != null) {
          begin(progress, request);
        }
        return super.handle(request, response, callback);
      }
    };
  }

  private static void begin(Progress progress, Request request) {
    progress.underWay.incrementAndGet();
    // Messages that Jetty counts as sent may have just begun to be.
    Request.addCompletionListener(
        request,
        failure -> {
          progress.completed.incrementAndGet();
          progress.underWay.decrementAndGet();
        });
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Progress());
    address(connection)
        .ifPresent(
            address -> {
              int number = clients.merge(Clients.key(address), 1, Integer::sum);
              if (number > mostOfOne && !many.test(address)) {
                connection.close();
              }
            });
  }

  @Override
  public void onClosed(Connection connection) {
    if (open.remove(connection) != null) {
      address(connection)
          .map(Clients::key)
          .ifPresent(client -> clients.computeIfPresent(client, (key, n) -> n == 1 ? null : n - 1));
    }
  }

  private static Optional<InetAddress> address(Connection connection) {
    return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress address
        ? Optional.ofNullable(address.getAddress())
        : Optional.empty();
  }

  private void look() {
    long now = System.nanoTime();
    open.forEach((connection, progress) -> look(connection, progress, now));
  }

  private void look(Connection connection, Progress progress, long now) {
    Rest rest = progress.rest;
    long completed = progress.completed.get();
    long bytes = connection.getBytesIn();
    boolean rests = bytes == rest.bytes() && progress.underWay.get() == 0;
    if (rests || completed > rest.completed()) {
      progress.rest = new Rest(completed, bytes, now);
    } else if (now - rest.at() > patienceNanos) {
      connection.getEndPoint().close(new TimeoutException("too slow"));
    }
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }
}
