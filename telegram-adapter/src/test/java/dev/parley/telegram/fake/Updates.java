package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Updates that the bot has not confirmed, and the one poller that may wait for them. */
final class Updates {

  static final String OTHER_POLLER =
      "terminated by other getUpdates request; make sure that only one bot instance is running";

  /** What is not sent unless it is asked for by name. */
  private static final Set<String> ON_REQUEST =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  /** An update that has not been confirmed. */
  record Pending(int id, ObjectNode update) {

    /** Updates of the same chat, or person, are brought to a webhook one by one. */
    long queue() {
      return Stream.of(
              "/message/chat/id",
              "/edited_message/chat/id",
              "/callback_query/message/chat/id",
              "/inline_query/from/id")
          .map(update::at)
          .filter(JsonNode::isIntegralNumber)
          .mapToLong(JsonNode::longValue)
          .findFirst()
          .orElse(0);
    }
  }

  /** The real server waits longer, and ever longer. */
  private static final Duration REST = Duration.ofMillis(50);

  private static final Duration MOMENT = Duration.ofMillis(20);

  private final Map<Long, Instant> restingQueues = new HashMap<>();
  private final Set<Long> busyQueues = new HashSet<>();
  private Optional<Pending> lastAdded = Optional.empty();

  private final List<Pending> pending = new ArrayList<>();
  private Optional<Set<String>> allowed = Optional.empty();
  private int nextId = 700_000_001;
  private long lastPoller;
  private int waiting;
  private boolean open = true;

  /** Adds an update of this kind, unless the bot does not want such; its id, if it was added. */
  synchronized OptionalInt add(String kind, ObjectNode content) {
    boolean wanted = allowed.map(kinds -> kinds.contains(kind)).orElse(!ON_REQUEST.contains(kind));
    if (!wanted) {
      return OptionalInt.empty();
    }
    ObjectNode update = JsonNodeFactory.instance.objectNode().put("update_id", nextId);
    update.set(kind, content);
    return OptionalInt.of(addRaw(update));
  }

  /** Adds an update as it is, whatever it is, with the next id where it has none. */
  synchronized int addRaw(ObjectNode update) {
    int id = nextId++;
    if (!update.has("update_id")) {
      update.put("update_id", id);
    }
    Pending added = new Pending(update.path("update_id").asInt(id), update);
    pending.add(added);
    lastAdded = Optional.of(added);
    notifyAll();
    return id;
  }

  /** Delivers the last update once more, while it is not confirmed. */
  synchronized void repeatLast() {
    if (!pending.isEmpty()) {
      pending.add(pending.get(pending.size() - 1));
    }
  }

  /** The same, also where it is confirmed: the bot's answer to the webhook was not heard. */
  synchronized void bringLastAgain() {
    lastAdded.ifPresent(pending::add);
    notifyAll();
  }

  /** What is wanted from now on; empty where that stays as it is. */
  synchronized void wanted(Optional<Set<String>> kinds) {
    allowed = kinds.or(() -> allowed).filter(set -> !set.isEmpty());
    notifyAll();
  }

  /** The next update to bring to a webhook, waiting a moment for one. */
  synchronized Optional<Pending> claim() {
    long end = System.nanoTime() + MOMENT.toNanos();
    Optional<Pending> next = next();
    while (next.isEmpty() && System.nanoTime() < end) {
      try {
        wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
      next = next();
    }
    next.ifPresent(update -> busyQueues.add(update.queue()));
    return next;
  }

  private Optional<Pending> next() {
    Instant now = Instant.now();
    return pending.stream()
        .filter(update -> open)
        .filter(update -> !busyQueues.contains(update.queue()))
        .filter(update -> restingQueues.getOrDefault(update.queue(), now).compareTo(now) <= 0)
        .findFirst();
  }

  /** An update was brought, and taken or not. */
  synchronized void brought(Pending update, boolean taken) {
    busyQueues.remove(update.queue());
    if (taken) {
      pending.remove(update);
    } else {
      restingQueues.put(update.queue(), Instant.now().plus(REST));
    }
    notifyAll();
  }

  /** From here on the ids count from another one, as they may after a week of silence. */
  synchronized void continueFrom(int id) {
    nextId = id;
  }

  synchronized int unconfirmed() {
    return pending.size();
  }

  /** How many calls wait for updates right now. */
  synchronized int waiting() {
    return waiting;
  }

  synchronized void open(boolean nowOpen) {
    open = nowOpen;
    notifyAll();
  }

  /**
   * What is pending, after waiting for it at most this long.
   *
   * @param offset confirms all updates with lower ids; empty to confirm none
   */
  synchronized ArrayNode poll(
      OptionalInt offset, int limit, int seconds, Optional<Set<String>> kinds) {
    long poller = ++lastPoller;
    notifyAll();
    wanted(kinds);
    offset.ifPresent(this::confirmBelow);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    waiting++;
    while (pending.isEmpty() && open && poller == lastPoller) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        break;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    waiting--;
    if (poller != lastPoller) {
      throw ApiException.conflict(OTHER_POLLER);
    }
    ArrayNode updates = JsonNodeFactory.instance.arrayNode();
    pending.stream().limit(limit).forEach(item -> updates.add(item.update().deepCopy()));
    return updates;
  }

  private void confirmBelow(int offset) {
    if (offset < 0) {
      int from = Math.max(0, pending.size() + offset);
      pending.subList(0, from).clear();
    } else {
      pending.removeIf(item -> item.id() < offset);
    }
  }

  synchronized void drop() {
    pending.clear();
  }
}
