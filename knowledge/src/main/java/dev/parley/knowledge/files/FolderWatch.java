package dev.parley.knowledge.files;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.Library;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a folder of articles and gives out a new {@link Library} when a file was added, changed
 * or removed. It looks at names, sizes and times of the files again and again, which unlike
 * notifications works on network folders and in containers. A change counts once two looks in a row
 * saw the same state, so that a file half written is not read; only changed files are read again.
 *
 * <p>While the folder cannot be read, what was read before stays. Safe for use by several threads.
 */
public final class FolderWatch implements AutoCloseable {

  /** Gives a change out within about a second. */
  public static final Duration DEFAULT_INTERVAL = Duration.ofMillis(500);

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  /** Is told what happens; always by the same thread, which looks again when the call is over. */
  public interface Listener {

    /** The articles have changed. */
    void changed(Library library);

    /** The folder can no longer be read; called once, until it can be read again. */
    void failed(ArticleFolderException reason);
  }

  private final ArticleFolder articles;
  private final Path folder;
  private final Listener listener;
  private final ScheduledExecutorService thread;

  /** These three are used by the watching thread only. */
  private SortedMap<String, FileStamp> lastLook;

  private SortedMap<String, ReadFile> read;
  private boolean failing;

  private volatile Library library;
  private volatile boolean closed;

  private FolderWatch(
      ArticleFolder articles, Path folder, SortedMap<String, FileStamp> files, Listener listener) {
    this.articles = requireNonNull(articles);
    this.folder = requireNonNull(folder);
    this.listener = requireNonNull(listener);
    this.lastLook = files;
    this.read = articles.read(folder, files, Map.of());
    this.library = ArticleFolder.toLibrary(read);
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread watcher = new Thread(task, "parley-folder-watch");
              watcher.setDaemon(true);
              return watcher;
            });
  }

  /**
   * Reads a folder and starts to watch it.
   *
   * @param interval how long to wait between two looks
   * @param listener is told of later changes, not of the first library
   * @throws ArticleFolderException if the folder cannot be read now
   */
  public static FolderWatch open(
      ArticleFolder articles, Path folder, Duration interval, Listener listener)
      throws ArticleFolderException {
    FolderWatch watch = new FolderWatch(articles, folder, articles.look(folder), listener);
    long millis = interval.toMillis();
    // Its result is not needed: look() lets no exception out.
    ScheduledFuture<?> unused =
        watch.thread.scheduleWithFixedDelay(watch::look, millis, millis, TimeUnit.MILLISECONDS);
    return watch;
  }

  /** The articles as last read; never null. */
  public Library library() {
    return library;
  }

  private void look() {
    try {
      SortedMap<String, FileStamp> now = articles.look(folder);
      failing = false;
      SortedMap<String, FileStamp> settled = settled(now);
      lastLook = now;
      if (!settled.equals(stamps(read))) {
        read = articles.read(folder, settled, read);
        library = ArticleFolder.toLibrary(read);
        if (!closed) {
          listener.changed(library);
        }
      }
    } catch (ArticleFolderException e) {
      if (!failing && !closed) {
        failing = true;
        listener.failed(e);
      }
    } catch (RuntimeException e) {
      // Thrown on, it would end the watching for good.
      LOG.error("A change of the articles could not be passed on", e);
    }
  }

  /** The files that two looks saw alike; of others, what was read of them before. */
  private SortedMap<String, FileStamp> settled(SortedMap<String, FileStamp> now) {
    SortedMap<String, FileStamp> settled = new TreeMap<>();
    now.forEach(
        (name, stamp) -> {
          if (stamp.equals(lastLook.get(name))) {
            settled.put(name, stamp);
          }
        });
    read.forEach(
        (name, file) -> {
          if (now.containsKey(name) || lastLook.containsKey(name)) {
            settled.putIfAbsent(name, file.stamp());
          }
        });
    return settled;
  }

  private static SortedMap<String, FileStamp> stamps(SortedMap<String, ReadFile> files) {
    SortedMap<String, FileStamp> stamps = new TreeMap<>();
    files.forEach((name, file) -> stamps.put(name, file.stamp()));
    return stamps;
  }

  /** Stops watching. A call of the listener that is under way is waited for, a few seconds. */
  @Override
  public void close() {
    closed = true;
    // No interrupt: it would close files that the listener is writing.
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("The watching of {} is still busy and was left behind", folder);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
