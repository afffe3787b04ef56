package dev.parley.slack.fake;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Permissions to open a modal: good for one, within 3 seconds. */
final class Triggers {

  private static final Duration VALID = Duration.ofSeconds(3);

  private record Trigger(String user, long nanos) {}

  private final Map<String, Trigger> triggers = new ConcurrentHashMap<>();
  private final Map<String, Boolean> used = new ConcurrentHashMap<>();
  private final AtomicLong passed = new AtomicLong();

  String create(String user) {
    String id = "1." + UUID.randomUUID();
    triggers.put(id, new Trigger(user, now()));
    return id;
  }

  /** The person who gave it. */
  String use(String id) {
    Trigger trigger = triggers.get(id);
    if (trigger == null) {
      throw new ApiError("invalid_trigger_id");
    }
    if (now() - trigger.nanos() > VALID.toNanos()) {
      throw new ApiError("expired_trigger_id");
    }
    if (used.put(id, true) != null) {
      throw new ApiError("exchanged_trigger_id");
    }
    return trigger.user();
  }

  void letPass(Duration time) {
    passed.addAndGet(time.toNanos());
  }

  private long now() {
    return System.nanoTime() + passed.get();
  }
}
