package dev.parley.bot.channel;

import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Runs tasks one after the other within a lane, and lanes beside each other. A task is over when
 * the stage it returns is; one that fails is logged and does not hold up the next. No thread waits
 * for a task. Thread-safe.
 */
public final class Lanes {

  /**
   * Lanes without tasks.
   *
   * @param executor starts the tasks
   * @param most how many tasks a lane may hold, at least 1, the running one included
   */
  public Lanes(Executor executor, int most) {
    throw new UnsupportedOperationException(executor.toString() + most);
  }

  /**
   * Adds a task to the end of a lane.
   *
   * @return how many tasks of that lane are before it; empty, and the task not taken, where the
   *     lane is full or the lanes are closed
   */
  public OptionalInt submit(String lane, Supplier<CompletionStage<?>> task) {
    throw new UnsupportedOperationException(lane + task);
  }

  /** How many tasks wait or run, in all lanes. */
  public int size() {
    throw new UnsupportedOperationException();
  }

  /** Starts no further task; the result completes when those that run are over. */
  public CompletableFuture<Void> close() {
    throw new UnsupportedOperationException();
  }
}
