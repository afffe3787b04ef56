package dev.parley.launcher.wiring;

import dev.parley.bot.Bot;
import dev.parley.knowledge.Library;

/** A bot with what it holds open. Thread-safe until closed. */
public interface RunningBot extends Bot, AutoCloseable {

  /** The articles that it answers from, as they are now. */
  Library library();

  @Override
  void close();
}
