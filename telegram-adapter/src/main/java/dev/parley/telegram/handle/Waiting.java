package dev.parley.telegram.handle;

import dev.parley.telegram.receive.Incoming.ChatType;
import dev.parley.telegram.send.Paces;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Knows about how long a question will have to wait, and when that is worth saying. Thread-safe.
 */
final class Waiting {

  private static final int MANY = 5;
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration LONG = Duration.ofSeconds(10);

  /** How much the last answer counts among those before it. */
  private static final double LAST = 0.2;

  private final Paces paces;
  private final int workers;

  /** How long it lately took to find what to say. */
  private final AtomicLong work = new AtomicLong();

  Waiting(Paces paces, int workers) {
    this.paces = paces;
    this.workers = workers;
  }

  /** Does some work, and remembers how long it took. */
  <T> T timed(Supplier<T> task) {
    long start = System.nanoTime();
    T result = task.get();
    long took = System.nanoTime() - start;
    work.updateAndGet(before -> Math.round(before * (1 - LAST) + took * LAST));
    return result;
  }

  /**
   * What to say, if anything.
   *
   * @param before how many questions of the chat are before it
   * @param all how many of all chats are
   */
  Optional<String> words(ChatType chat, int before, int all) {
    Duration time = max(inChat(chat, before), overall(all));
    Duration most = before < MANY ? LONG : SHORT;
    if (time.compareTo(most) < 0) {
      return Optional.empty();
    }
    return Optional.of(before(before) + "; this takes about " + rounded(time) + ".");
  }

  private Duration inChat(ChatType chat, int before) {
    Duration pace = Duration.ofSeconds(1).dividedBy(paces.perChat());
    Duration groupPace = Duration.ofMinutes(1).dividedBy(paces.perGroup());
    Duration each = chat == ChatType.GROUP ? max(pace, groupPace) : pace;
    return max(each, Duration.ofNanos(work.get())).multipliedBy(before);
  }

  private Duration overall(int all) {
    Duration pace = Duration.ofSeconds(1).dividedBy(paces.perSecond());
    return max(pace, Duration.ofNanos(work.get() / workers)).multipliedBy(all);
  }

  private static String before(int before) {
    return switch (before) {
      case 0 -> "Many people are asking right now";
      case 1 -> "1 question is before yours";
      default -> before + " questions are before yours";
    };
  }

  /** In steps of five seconds, or in minutes. */
  private static String rounded(Duration time) {
    long seconds = Math.max(TimeUnit.MILLISECONDS.toSeconds(time.toMillis()), 1);
    if (seconds >= 90) {
      return (seconds + 30) / 60 + " minutes";
    }
    return Math.max(5, (seconds + 2) / 5 * 5) + " seconds";
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
