package dev.parley.bot.retrieval;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.retrieval.PassageIndex.Progress;
import dev.parley.knowledge.Library;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings an index up to the newest articles. Where that fails, it is tried again after a second,
 * and then after twice as long each time, at most a minute; meanwhile the index answers from the
 * articles that it holds. Thread-safe.
 */
public final class IndexUpkeep implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 6;

  /** Runs something later, on a thread of its own. */
  interface Later {
    void run(Runnable task, Duration delay);
  }

  private final PassageIndex index;
  private final InstantSource clock;
  private final Later later;

  /** These three belong to whoever makes an attempt. */
  private Library newest;

  private int attempts;
  private int failures;

  private volatile IndexHealth health;
  private volatile boolean closed;

  /** Of an index that the caller closes, later than this. */
  public IndexUpkeep(PassageIndex index) {
    this(index, InstantSource.system(), IndexUpkeep::later);
  }

  IndexUpkeep(PassageIndex index, InstantSource clock, Later later) {
    this.index = requireNonNull(index);
    this.clock = requireNonNull(clock);
    this.later = requireNonNull(later);
    this.health = IndexHealth.fresh(index, clock.instant());
  }

  /** Encoding takes long, and threads that others share are not for that. */
  private static void later(Runnable task, Duration delay) {
    CompletableFuture.delayedExecutor(
            delay.toMillis(), TimeUnit.MILLISECONDS, IndexUpkeep::onItsOwnThread)
        .execute(task);
  }

  private static void onItsOwnThread(Runnable task) {
    Thread thread = new Thread(task, "parley-index-upkeep");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Brings the index up to its first articles, or to newer ones that it was given meanwhile. There
   * is no further attempt.
   *
   * @throws IndexException when it cannot be written
   */
  public synchronized void start(Library library, Progress progress) {
    newest = newest == null ? library : newest;
    update(progress);
  }

  /** Brings the index up to these articles, now or as soon as it can be. */
  public synchronized void follow(Library library) {
    newest = library;
    attempt();
  }

  /** How it keeps up; never waits. */
  public IndexHealth health() {
    return health;
  }

  private synchronized void retry(int last) {
    // Else there has been an attempt since.
    if (last == attempts) {
      attempt();
    }
  }

  private void attempt() {
    if (closed) {
      return;
    }
    attempts++;
    try {
      update(Progress.NONE);
      LOG.info("The articles have changed; there are {} now", newest.documents().size());
    } catch (RuntimeException e) {
      if (!closed) {
        tryAgain(e);
      }
    }
  }

  private void update(Progress progress) {
    index.update(newest, progress);
    health = IndexHealth.fresh(index, clock.instant());
    failures = 0;
  }

  private void tryAgain(RuntimeException e) {
    Duration wait = wait(failures++);
    health = health.failing(reason(e));
    LOG.warn(
        "{}; answering from the articles as they were, and trying again in {} s",
        e instanceof IndexException ? e.getMessage() : "the index cannot be updated: " + e,
        wait.toSeconds(),
        e instanceof IndexException ? null : e);
    int failed = attempts;
    later.run(() -> retry(failed), wait);
  }

  private static Duration wait(int failures) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  /** In a few words; the log says more. */
  private static String reason(RuntimeException e) {
    return e.getCause() instanceof IOException cause
        ? IoReason.of(cause)
        : e.getClass().getSimpleName();
  }

  /** Makes no more attempts. One that is under way goes on. */
  @Override
  public void close() {
    closed = true;
  }
}
