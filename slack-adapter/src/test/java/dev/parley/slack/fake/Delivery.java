package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something Slack tells the app, over one attempt or several. Thread-safe. */
public final class Delivery {

  /** What is told. */
  public enum Kind {
    EVENTS_API,
    SLASH_COMMANDS,
    INTERACTIVE;

    String type() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One time it was told. */
  static final class Attempt {
    private final long sent = System.nanoTime();
    private volatile long acknowledged;
    private volatile JsonNode answer = Json.object();

    synchronized void acknowledge(JsonNode with) {
      if (acknowledged == 0) {
        answer = with;
        acknowledged = System.nanoTime();
      }
    }

    boolean isAcknowledged() {
      return acknowledged != 0;
    }

    Optional<Duration> delay() {
      return isAcknowledged()
          ? Optional.of(Duration.ofNanos(acknowledged - sent))
          : Optional.empty();
    }
  }

  private final Kind kind;
  private final ObjectNode payload;
  private final List<Attempt> attempts = new CopyOnWriteArrayList<>();

  Delivery(Kind kind, ObjectNode payload) {
    this.kind = kind;
    this.payload = payload;
  }

  Kind kind() {
    return kind;
  }

  ObjectNode payload() {
    return payload;
  }

  Attempt attempt() {
    Attempt attempt = new Attempt();
    attempts.add(attempt);
    return attempt;
  }

  /** How often it was told. */
  public int attempts() {
    return attempts.size();
  }

  public boolean isAcknowledged() {
    return attempts.stream().anyMatch(Attempt::isAcknowledged);
  }

  /** How long each acknowledgement took; nothing for attempts without one. */
  public List<Duration> delays() {
    return attempts.stream().flatMap(attempt -> attempt.delay().stream()).toList();
  }

  /** Whether an attempt is without acknowledgement. */
  public boolean hasUnacknowledged() {
    return attempts.stream().anyMatch(attempt -> !attempt.isAcknowledged());
  }

  /** What the acknowledgement said besides. */
  public JsonNode answer() {
    return attempts.stream()
        .filter(Attempt::isAcknowledged)
        .map(attempt -> attempt.answer)
        .findFirst()
        .orElse(Json.object());
  }

  /** The message an event is about; empty for others. */
  public String ts() {
    return payload.path("event").path("ts").asText();
  }

  @Override
  public String toString() {
    return kind + " " + attempts.size() + " attempts " + delays() + " " + payload;
  }
}
