package dev.parley.telegram.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Pressed buttons and inline queries that wait for an answer, and the answers. */
final class Queries {

  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final Map<String, Notification> presses = new ConcurrentHashMap<>();
  private final Map<String, List<InlineResult>> inlines = new ConcurrentHashMap<>();
  private int last;

  synchronized String ask() {
    String id = Long.toString(5_000_000_000_000L + ++last);
    waiting.add(id);
    return id;
  }

  /** Nobody waits any longer. */
  void expire() {
    waiting.clear();
  }

  void answerPress(String id, Notification notification) {
    end(id);
    presses.put(id, notification);
  }

  void answerInline(String id, List<InlineResult> results) {
    end(id);
    inlines.put(id, results);
  }

  private void end(String id) {
    if (!waiting.remove(id)) {
      throw ApiException.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
  }

  Optional<Notification> pressed(String id) {
    return Optional.ofNullable(presses.get(id));
  }

  Optional<List<InlineResult>> inline(String id) {
    return Optional.ofNullable(inlines.get(id));
  }
}
