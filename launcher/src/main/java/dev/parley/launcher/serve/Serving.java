package dev.parley.launcher.serve;

import dev.parley.bot.Bot;
import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Inlet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One bot on all its channels, until closed. Thread-safe. */
public final class Serving implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

  private final List<Channel> channels;

  private Serving(List<Channel> channels) {
    this.channels = List.copyOf(channels);
  }

  /**
   * Starts every channel; where one cannot, stops the others and throws what it threw.
   *
   * @param bot closed by the caller, later than this
   */
  public static Serving start(List<Channel.Starter> starters, Bot bot) {
    List<Channel> started = new ArrayList<>();
    try {
      starters.forEach(starter -> started.add(starter.start(bot)));
      return new Serving(started);
    } catch (RuntimeException e) {
      new Serving(started).close();
      throw e;
    }
  }

  /** Each channel's, by its name. */
  public Map<String, Health> health() {
    Map<String, Health> health = new LinkedHashMap<>();
    channels.forEach(channel -> health.put(channel.name(), channel.health().get()));
    return health;
  }

  /** What the platforms post to. */
  public List<Inlet> inlets() {
    return channels.stream().flatMap(channel -> channel.inlets().stream()).toList();
  }

  /** Stops all channels at the same time, so that it takes no longer than the slowest. */
  @Override
  public void close() {
    CompletableFuture.allOf(
            channels.stream().map(Serving::stopped).toArray(CompletableFuture<?>[]::new))
        .join();
  }

  private static CompletableFuture<Void> stopped(Channel channel) {
    return CompletableFuture.runAsync(channel.stop(), Serving::onItsOwnThread)
        .exceptionally(
            e -> {
              LOG.error("{} has not stopped as it should", channel.name(), e);
              return null;
            });
  }

  /** The common pool may have a single thread, and may be busy answering. */
  private static void onItsOwnThread(Runnable task) {
    new Thread(task, "stop").start();
  }
}
