package dev.parley.launcher.serve;

import dev.parley.bot.Bot;
import dev.parley.bot.channel.Health;
import java.time.Instant;

/** A channel that does nothing but remember what was done with it. */
public final class FakeChannel implements Channel.Starter {

  private final String name;

  public Health health = new Health(true, Instant.EPOCH, "well");
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
    return new Channel(name, () -> health, this::stop);
  }

  private void stop() {
    atStop.run();
    stopped = true;
  }
}
