package dev.parley.slack.handle;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.parley.bot.channel.Shelf;
import dev.parley.slack.receive.Incoming.Message;
import dev.parley.slack.receive.OwnMessage;
import dev.parley.slack.send.Address;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Who spoke last in the threads that the bot has taken part in. Thread-safe. */
final class Threads {

  private static final Last NOTHING = new Last("0", "0");

  /** When whom was last heard; a ts is later where it compares higher. */
  private record Last(String bot, String person) {

    static Last read(String text) {
      String[] both = text.split(" ", 2);
      return new Last(both[0], both[1]);
    }

    String write() {
      return bot + " " + person;
    }
  }

  private final Shelf shelf;

  // Every message in a channel asks for its thread, and few of those are known.
  private final LoadingCache<String, Optional<Last>> cache;

  /**
   * Keeps them on a shelf.
   *
   * @param most how many it remembers without looking there
   */
  Threads(Shelf shelf, int most) {
    this.shelf = shelf;
    this.cache =
        Caffeine.newBuilder().maximumSize(most).build(key -> shelf.get(key).map(Last::read));
  }

  /** Whether a message without a mention follows one of the bot. */
  boolean followsBot(Message message) {
    return cache
        .get(key(message))
        .filter(last -> last.bot().compareTo(message.ts()) < 0)
        .filter(last -> last.person().compareTo(last.bot()) < 0)
        .isPresent();
  }

  /** Keeps that a person has spoken, where the bot has before. */
  void personSpoke(Message message) {
    // What begins a thread comes before everything in it.
    if (message.thread().isPresent()) {
      change(
          key(message),
          last -> last.map(known -> new Last(known.bot(), later(known.person(), message.ts()))));
    }
  }

  /** Keeps that the bot has spoken: it may have begun the thread, too. */
  void botSpoke(Address to, String ts) {
    botSpoke(key(to.team(), to.channel(), to.thread().orElse(ts)), ts);
  }

  void botSpoke(OwnMessage message) {
    botSpoke(key(message.team(), message.channel(), message.root()), message.ts());
  }

  private void botSpoke(String key, String ts) {
    change(
        key,
        last -> {
          Last before = last.orElse(NOTHING);
          return Optional.of(new Last(later(before.bot(), ts), before.person()));
        });
  }

  private static String later(String one, String other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private void change(String key, UnaryOperator<Optional<Last>> change) {
    // Loads it, if need be, outside the change.
    Optional<Last> loaded = cache.get(key);
    cache
        .asMap()
        .compute(
            key,
            (same, current) -> {
              Optional<Last> before = current == null ? loaded : current;
              Optional<Last> after = change.apply(before);
              if (!after.equals(before)) {
                after.ifPresent(last -> shelf.put(key, last.write()));
              }
              return after;
            });
  }

  private static String key(Message message) {
    return key(message.team(), message.channel(), message.root());
  }

  private static String key(String team, String channel, String root) {
    return team + " " + channel + " " + root;
  }
}
