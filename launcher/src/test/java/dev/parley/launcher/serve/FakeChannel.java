package dev.parley.launcher.serve;

import dev.parley.bot.Bot;
import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Inlet;
import java.time.Instant;
import java.util.List;

/** A channel that does nothing but remember what was done with it. */
public final class FakeChannel implements Channel.Starter {

  private final String name;

  public Health health = new Health(true, Instant.EPOCH, "well");
  public List<Inlet> inlets = List.of();
  public Bot bot;
  public boolean stopped;
  public Runnable atStart = () -> {};
  public Runnable atStop = () -> {};

  public FakeChannel(String name) {
    this.name = name;
  }

  @Override
  public Channel start(Bot served) {
    bot = served;
    atStart.run();
    return new Channel(name, () -> health, inlets, this::stop);
  }

  private void stop() {
    atStop.run();
    stopped = true;
  }
}
