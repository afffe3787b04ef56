package dev.parley.launcher.wiring;

import dev.parley.bot.Bot;

/** A bot with what it holds open. Thread-safe until closed. */
public interface RunningBot extends Bot, AutoCloseable {

  @Override
  void close();
}
