package dev.parley.telegram.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Telegram's documented limits of messages: in one chat, in one group, over all. */
final class FloodLimits {

  /** What a clock or a network may be off by. */
  private static final Duration TOLERANCE = Duration.ofMillis(100);

  private final Map<String, Deque<Instant>> sent = new HashMap<>();

  /** Counts a message, or refuses it. */
  synchronized void message(long chat, Instant now) {
    allow("all", 30, Duration.ofSeconds(1), now);
    allow("chat " + chat, 1, Duration.ofSeconds(1), now);
    if (chat < 0) {
      allow("group " + chat, 20, Duration.ofMinutes(1), now);
    }
  }

  private void allow(String what, int most, Duration within, Instant now) {
    Deque<Instant> times = sent.computeIfAbsent(what, name -> new ArrayDeque<>());
    Instant since = now.minus(within).plus(TOLERANCE);
    while (!times.isEmpty() && !times.peek().isAfter(since)) {
      times.remove();
    }
    if (times.size() >= most) {
      Duration wait = Duration.between(since, times.peek());
      throw ApiException.tooManyRequests((int) wait.toSeconds() + 1);
    }
    times.add(now);
  }
}
