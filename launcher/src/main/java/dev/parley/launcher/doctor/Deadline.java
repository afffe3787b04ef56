package dev.parley.launcher.doctor;

import dev.parley.bot.channel.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives up what takes too long, such as a look-up of a name, which has no limit of its own. */
final class Deadline {

  private Deadline() {}

  /**
   * What it returns or throws.
   *
   * @throws TimeoutException when it does not in time; it is left to itself then
   */
  static <T> T call(Duration longest, Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    DaemonThreads.named("doctor").newThread(future).start();
    try {
      return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new TimeoutException("no answer within " + longest.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
