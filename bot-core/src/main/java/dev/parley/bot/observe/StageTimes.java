package dev.parley.bot.observe;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long the stages of one reply took. For one thread. */
public final class StageTimes {

  private final Map<Stage, Duration> times = new EnumMap<>(Stage.class);
  private final ReplyListener listener;

  /** No stage yet; the listener is told of each. */
  public StageTimes(ReplyListener listener) {
    this.listener = requireNonNull(listener);
  }

  /** Does the work of a stage. */
  public <T> T time(Stage stage, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    times.merge(stage, time, Duration::plus);
    listener.took(stage, time);
    return result;
  }

  public Map<Stage, Duration> asMap() {
    return Collections.unmodifiableMap(times);
  }
}
