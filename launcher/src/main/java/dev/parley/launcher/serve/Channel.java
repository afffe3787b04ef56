package dev.parley.launcher.serve;

import dev.parley.bot.Bot;
import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Inlet;
import java.util.List;
import java.util.function.Supplier;

/**
 * A way for people to reach the bot, while it is served there.
 *
 * @param name what the operator calls it, in lower case
 * @param health whether people do reach it
 * @param inlets what its platform posts to, for whoever listens; none where it need not
 * @param stop takes in no more, finishes what is in hand within 10 seconds, and ends its threads
 */
public record Channel(String name, Supplier<Health> health, List<Inlet> inlets, Runnable stop) {

  public Channel {
    inlets = List.copyOf(inlets);
  }

  /** A channel that is set up and not yet served. */
  @FunctionalInterface
  public interface Starter {

    /**
     * Starts to serve, and returns at once.
     *
     * @throws dev.parley.bot.channel.StoreException when the channel's records cannot be opened
     */
    Channel start(Bot bot);
  }
}
