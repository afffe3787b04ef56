package dev.parley.launcher.serve;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the system's wish to end the process leads to: its end at once, or, for whoever has asked
 * for that, an orderly one that does not take longer than it may. Thread-safe.
 */
public final class Shutdown {

  /** Less than the 10 seconds after which Docker kills. */
  public static final Duration GRACE = Duration.ofMillis(9_500);

  private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);
  private static final long MILLIS_TO_LOG = 300;

  private final IntConsumer halt;
  private final Duration grace;
  private final CountDownLatch requested = new CountDownLatch(1);
  private volatile boolean orderly;

  /**
   * Nothing is requested, and a request ends the process at once.
   *
   * @param halt ends the process with this status, whatever it is doing
   * @param grace how long an orderly end may take
   */
  public Shutdown(IntConsumer halt, Duration grace) {
    this.halt = halt;
    this.grace = grace;
  }

  /** From now on the first request is for whoever waits here, and only the second ends at once. */
  public void beOrderly() {
    orderly = true;
  }

  /**
   * The end is requested.
   *
   * @param status the process's status where it ends at once
   */
  public void request(int status) {
    if (!orderly || requested()) {
      halt.accept(status);
      return;
    }
    requested.countDown();
    start(this::haltAfterGrace);
    LOG.info("Stopping; once more to end at once");
  }

  private void haltAfterGrace() {
    try {
      TimeUnit.MILLISECONDS.sleep(grace.toMillis());
      // Where nobody reads the log, it may be writing to it that hangs.
      start(() -> LOG.warn("Something does not stop: ending without it")).join(MILLIS_TO_LOG);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    halt.accept(0);
  }

  /** On a thread of its own: any other may be the one that hangs. */
  private static Thread start(Runnable task) {
    Thread thread = new Thread(task, "shutdown");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  public boolean requested() {
    return requested.getCount() == 0;
  }

  /** Waits for a request, at most this long; whether there is one. */
  public boolean await(Duration atMost) throws InterruptedException {
    return requested.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }
}
