package dev.parley.bot.channel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * What a channel must remember over restarts, in one file that one process has open at a time. A
 * change is with the operating system when the call that made it returns: it survives the end of
 * the process, though perhaps not a power cut. A damaged file is moved aside, and a new one begun.
 * Thread-safe.
 */
public final class ChannelStore implements AutoCloseable {

  private final Path file;

  // One thread has the file to itself: no change mixes with another one's commit, and a caller that
  // is interrupted does not close the file for all.
  private final ExecutorService keeper =
      Executors.newSingleThreadExecutor(DaemonThreads.named("channel-store"));

  private final Queue<Job<?>> waiting = new ConcurrentLinkedQueue<>();

  // For the keeper only; null before it is first opened, and after a failure.
  private StoreFile opened;
  private boolean closed;

  private ChannelStore(Path file) {
    this.file = file;
  }

  /**
   * Opens the file, or makes it and the folders above it.
   *
   * @throws StoreException when another process has it open, or it cannot be written
   */
  public static ChannelStore open(Path file) {
    ChannelStore store = new ChannelStore(file.toAbsolutePath().normalize());
    try {
      store.run(opened -> opened);
      return store;
    } catch (StoreException e) {
      store.close();
      throw e;
    }
  }

  /**
   * The inbox of this name.
   *
   * @param most how many ids of finished items it remembers, at least 1
   */
  public Inbox inbox(String name, int most) {
    return new Inbox(this, name, atLeastOne(most));
  }

  /**
   * The shelf of this name.
   *
   * @param most how many values it keeps, at least 1; the longest unchanged ones go first
   */
  public Shelf shelf(String name, int most) {
    return new Shelf(this, name, atLeastOne(most));
  }

  private static int atLeastOne(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("illegal size: " + most + ", must be at least 1");
    }
    return most;
  }

  /**
   * Runs work on the file and commits what it changed; work that fails changes nothing.
   *
   * @param work changes nothing but the file; may be run again after a failure
   * @throws StoreException when the file cannot be read or written, or has been closed
   */
  <T> T run(Function<StoreFile, T> work) {
    Job<T> job = new Job<>(work);
    schedule(job);
    try {
      return job.done.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StoreException failed
          ? failed
          : StoreException.failed(file, e.getCause());
    }
  }

  private void schedule(Job<?> job) {
    waiting.add(job);
    try {
      keeper.execute(this::runWaiting);
    } catch (RejectedExecutionException e) {
      // It may have been run already, beside what came before it.
      if (waiting.remove(job)) {
        throw StoreException.closed(file);
      }
    }
  }

  /** A commit costs far more than most work: what has come meanwhile shares one. */
  private void runWaiting() {
    List<Job<?>> jobs = new ArrayList<>();
    for (Job<?> job = waiting.poll(); job != null; job = waiting.poll()) {
      jobs.add(job);
    }
    if (!jobs.isEmpty() && !runTogether(jobs)) {
      // One that fails takes nothing with it.
      jobs.forEach(job -> runTogether(List.of(job)));
    }
  }

  /** False where it failed and nothing has changed; a job that is alone is told then. */
  private boolean runTogether(List<Job<?>> jobs) {
    try {
      StoreFile current = opened();
      jobs.forEach(job -> job.run(current));
      current.commit();
    } catch (Throwable e) {
      discard();
      if (jobs.size() == 1) {
        jobs.get(0).done.completeExceptionally(e);
      }
      return false;
    }
    jobs.forEach(Job::complete);
    return true;
  }

  private StoreFile opened() {
    if (closed) {
      throw StoreException.closed(file);
    }
    if (opened == null || opened.isClosed()) {
      opened = StoreFile.open(file);
    }
    return opened;
  }

  /** Work, and who waits for it. */
  private static final class Job<T> {
    private final Function<StoreFile, T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private T result;

    Job(Function<StoreFile, T> work) {
      this.work = work;
    }

    void run(StoreFile opened) {
      result = work.apply(opened);
    }

    void complete() {
      done.complete(result);
    }
  }

  /** The next work opens the file again, as it was at the last commit. */
  private void discard() {
    if (opened != null) {
      opened.discard();
      opened = null;
    }
  }

  /** Closes the file when the calls before this one are over. May be called again. */
  @Override
  public void close() {
    try {
      CompletableFuture<Void> last = CompletableFuture.runAsync(this::closeFile, keeper);
      keeper.shutdown();
      last.join();
    } catch (RejectedExecutionException e) {
      // It is closed already.
    }
  }

  private void closeFile() {
    closed = true;
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }
}
