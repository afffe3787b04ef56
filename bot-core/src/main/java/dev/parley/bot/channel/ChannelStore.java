package dev.parley.bot.channel;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
  private final ExecutorService keeper = Executors.newSingleThreadExecutor(ChannelStore::thread);

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

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "channel-store");
    thread.setDaemon(true);
    return thread;
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
   * @throws StoreException when the file cannot be read or written, or has been closed
   */
  <T> T run(Function<StoreFile, T> work) {
    try {
      return CompletableFuture.supplyAsync(() -> commit(work), keeper).join();
    } catch (RejectedExecutionException e) {
      throw StoreException.closed(file);
    } catch (CompletionException e) {
      throw e.getCause() instanceof StoreException failed
          ? failed
          : StoreException.failed(file, e.getCause());
    }
  }

  private <T> T commit(Function<StoreFile, T> work) {
    if (closed) {
      throw StoreException.closed(file);
    }
    boolean committed = false;
    try {
      if (opened == null || opened.isClosed()) {
        opened = StoreFile.open(file);
      }
      T result = work.apply(opened);
      opened.commit();
      committed = true;
      return result;
    } finally {
      if (!committed) {
        discard();
      }
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
