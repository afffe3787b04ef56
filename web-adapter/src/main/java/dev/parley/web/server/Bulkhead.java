package dev.parley.web.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds the work that takes long and is under way at once, so that threads are left for all else.
 * Thread-safe.
 */
public final class Bulkhead {

  private final int mostWaiting;
  private final Duration patience;
  private final Semaphore permits;

  /**
   * Room for work.
   *
   * @param most how much may be under way at once, at least 1
   * @param mostWaiting how much more may wait, each on a thread
   * @param patience how long work waits for others' to end
   */
  public Bulkhead(int most, int mostWaiting, Duration patience) {
    if (most < 1) {
      throw new IllegalArgumentException("illegal bound: " + most + ", must be at least 1");
    }
    this.mostWaiting = mostWaiting;
    this.patience = patience;
    this.permits = new Semaphore(most, true);
  }

  /** Does the work unless too much else is under way; whether it did. */
  public boolean run(Runnable work) {
    return call(() -> {
          work.run();
          return true;
        })
        .isPresent();
  }

  /** Does the work and gives its result, or nothing where too much else is under way. */
  public <T> Optional<T> call(Supplier<T> work) {
    if (!enter()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      permits.release();
    }
  }

  private boolean enter() {
    try {
      return permits.tryAcquire()
          || (permits.getQueueLength() < mostWaiting
              && permits.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
