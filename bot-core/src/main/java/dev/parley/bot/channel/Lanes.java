package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks one after the other within a lane, and lanes beside each other. A task is over when
 * the stage it returns is; one that fails is logged and does not hold up the next. No thread waits
 * for a task. When the executor takes no more, what waits is dropped and logged. Thread-safe.
 */
public final class Lanes {

  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  private final Executor executor;
  private final int most;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  // Guarded by this. A lane stands here from its first task's coming to its last one's end.
  private final Map<String, Lane> lanes = new HashMap<>();
  private int size;
  private boolean closed;

  /**
   * Lanes without tasks.
   *
   * @param executor starts the tasks
   * @param most how many tasks a lane may hold, at least 1, the running one included
   */
  public Lanes(Executor executor, int most) {
    if (most < 1) {
      throw new IllegalArgumentException(
          "illegal length of a lane: " + most + ", must be at least 1");
    }
    this.executor = requireNonNull(executor);
    this.most = most;
  }

  /**
   * Adds a task to the end of a lane.
   *
   * @return how many tasks of that lane are before it; empty, and the task not taken, where the
   *     lane is full or the lanes are closed
   */
  public OptionalInt submit(String name, Supplier<CompletionStage<?>> task) {
    requireNonNull(task);
    Lane lane;
    synchronized (this) {
      lane = lanes.getOrDefault(name, new Lane(name));
      if (closed || lane.tasks.size() == most) {
        return OptionalInt.empty();
      }
      lanes.put(name, lane);
      lane.tasks.add(task);
      size++;
      if (lane.tasks.size() > 1) {
        return OptionalInt.of(lane.tasks.size() - 1);
      }
    }
    return lane.schedule() ? OptionalInt.of(0) : OptionalInt.empty();
  }

  /** How many tasks wait or run, in all lanes. */
  public synchronized int size() {
    return size;
  }

  /** Starts no further task; the result completes when those that run are over. */
  public CompletableFuture<Void> close() {
    synchronized (this) {
      closed = true;
      lanes.values().forEach(Lane::dropWaiting);
      lanes.values().removeIf(lane -> lane.tasks.isEmpty());
    }
    endIfIdle();
    return ended.copy();
  }

  private void endIfIdle() {
    boolean idle;
    synchronized (this) {
      idle = closed && lanes.isEmpty();
    }
    if (idle) {
      ended.complete(null);
    }
  }

  /** Its tasks in order, the running one first. */
  private final class Lane {

    private final String name;

    // These two are guarded by the lanes.
    private final Queue<Supplier<CompletionStage<?>>> tasks = new ArrayDeque<>();
    private boolean running;

    // How many starts are asked for. Only who makes it 1 starts tasks, in a loop: an executor that
    // runs things at once would otherwise nest one task in the other until the stack is full.
    private final AtomicInteger starts = new AtomicInteger();

    Lane(String name) {
      this.name = name;
    }

    boolean schedule() {
      try {
        executor.execute(this::run);
        return true;
      } catch (RejectedExecutionException e) {
        LOG.warn("The tasks of lane {} are dropped: {}", name, e.getMessage());
        drop();
        return false;
      }
    }

    private void drop() {
      synchronized (Lanes.this) {
        dropWaiting();
        lanes.remove(name, this);
      }
      endIfIdle();
    }

    private void run() {
      if (starts.getAndIncrement() == 0) {
        do {
          start();
        } while (starts.decrementAndGet() > 0);
      }
    }

    private void start() {
      Supplier<CompletionStage<?>> task;
      synchronized (Lanes.this) {
        task = tasks.peek();
        running = task != null;
      }
      if (task != null) {
        // A supplier that throws fails the stage, be it with an Error: that may not hold up the
        // lane.
        CompletionStage<Void> stage =
            CompletableFuture.completedFuture(task)
                .thenCompose(supplier -> supplier.get().thenAccept(result -> {}));
        stage.whenComplete((nothing, failure) -> over(failure));
      }
    }

    private void over(Throwable failure) {
      if (failure != null) {
        LOG.error("A task of lane {} failed", name, failure);
      }
      boolean more;
      synchronized (Lanes.this) {
        running = false;
        tasks.remove();
        size--;
        more = !tasks.isEmpty();
        if (!more) {
          lanes.remove(name, this);
        }
      }
      if (more) {
        // Through the executor again, so that a long lane lets others go in between.
        schedule();
      } else {
        endIfIdle();
      }
    }

    /** Under the lock of the lanes. */
    void dropWaiting() {
      int kept = running ? 1 : 0;
      size -= tasks.size() - kept;
      Supplier<CompletionStage<?>> first = tasks.peek();
      tasks.clear();
      if (running) {
        tasks.add(first);
      }
    }
  }
}
