package dev.parley.launcher.cli;

import dev.parley.bot.retrieval.PassageIndex;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Shows how far long work is: on a terminal in one line that is written over and goes away at the
 * end, elsewhere in a line now and then. Work that is done quickly shows nothing.
 */
final class ProgressLine implements PassageIndex.Progress {

  private static final long LIVE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long CALM_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final String START_OF_LINE = "\r\u001B[K";

  private final String what;
  private final String unit;
  private final boolean live;
  private final PrintWriter err;
  private final LongSupplier nanoTime;
  private long shownAt;
  private boolean shown;

  /**
   * A line of progress.
   *
   * @param what is being done, such as "Indexing"
   * @param unit what is counted, such as "passages"
   * @param live whether {@code err} is a terminal
   * @param nanoTime such as {@link System#nanoTime}
   */
  ProgressLine(String what, String unit, boolean live, PrintWriter err, LongSupplier nanoTime) {
    this.what = what;
    this.unit = unit;
    this.live = live;
    this.err = err;
    this.nanoTime = nanoTime;
    this.shownAt = nanoTime.getAsLong();
  }

  @Override
  public synchronized void update(int done, int total) {
    if (done >= total) {
      finish();
      return;
    }
    long now = nanoTime.getAsLong();
    if (now - shownAt < (live ? LIVE_NANOS : CALM_NANOS)) {
      return;
    }
    shownAt = now;
    shown = true;
    String line = what + ": " + done + " of " + total + " " + unit;
    err.print(live ? START_OF_LINE + line : line + "\n");
    err.flush();
  }

  private void finish() {
    if (shown && live) {
      err.print(START_OF_LINE);
      err.flush();
    }
    shown = false;
  }
}
