package dev.parley.launcher.cli;

import dev.parley.launcher.wiring.Bot;
import java.util.function.Supplier;

/** A bot that is made when it is first needed, if ever. For one thread. */
final class LazyBot implements Supplier<Bot>, AutoCloseable {

  private final Supplier<Bot> maker;
  private Bot bot;

  LazyBot(Supplier<Bot> maker) {
    this.maker = maker;
  }

  @Override
  public Bot get() {
    if (bot == null) {
      bot = maker.get();
    }
    return bot;
  }

  @Override
  public void close() {
    if (bot != null) {
      bot.close();
    }
  }
}
