package dev.parley.launcher.cli;

import dev.parley.launcher.wiring.RunningBot;
import java.util.function.Supplier;

/** A bot that is made when it is first needed, if ever. For one thread. */
final class LazyBot implements Supplier<RunningBot>, AutoCloseable {

  private final Supplier<RunningBot> maker;
  private RunningBot bot;

  LazyBot(Supplier<RunningBot> maker) {
    this.maker = maker;
  }

  @Override
  public RunningBot get() {
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
