package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Updates that the bot has not confirmed, and the one poller that may wait for them. */
final class Updates {

  static final String OTHER_POLLER =
      "terminated by other getUpdates request; make sure that only one bot instance is running";

  /** What is not sent unless it is asked for by name. */
  private static final Set<String> ON_REQUEST =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  private record Pending(int id, ObjectNode update) {}

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
    pending.add(new Pending(update.path("update_id").asInt(id), update));
    notifyAll();
    return id;
  }

  /** Delivers the last update once more, while it is not confirmed. */
  synchronized void repeatLast() {
    if (!pending.isEmpty()) {
      pending.add(pending.get(pending.size() - 1));
    }
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
    allowed = kinds.or(() -> allowed).filter(set -> !set.isEmpty());
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
