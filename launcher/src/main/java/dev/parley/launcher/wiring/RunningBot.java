package dev.parley.launcher.wiring;

import dev.parley.bot.Bot;
import dev.parley.bot.retrieval.IndexHealth;
import dev.parley.knowledge.Library;

/** A bot with what it holds open. Thread-safe until closed. */
public interface RunningBot extends Bot, AutoCloseable {

  /** The articles that it answers from now: those that its index holds. */
  Library library();

  /** Whether they are those of the folder. */
  IndexHealth index();

  @Override
  void close();
}
