package dev.parley.slack.handle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.bot.channel.Shelf;
import dev.parley.slack.receive.Incoming.Message;
import dev.parley.slack.receive.OwnMessage;
import dev.parley.slack.send.Address;
import java.util.function.UnaryOperator;

/** Who spoke last in the channels' threads that the bot has taken part in. Thread-safe. */
final class Threads {

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

  private static final Last NEVER = new Last("0", "0");

  private final Shelf shelf;

  /** What was asked for lately: every message in every thread is looked up before Slack is told. */
  private final Cache<String, Last> known;

  /**
   * Keeps them on a shelf.
   *
   * @param most how many the shelf keeps
   */
  Threads(Shelf shelf, int most) {
    this.shelf = shelf;
    this.known = Caffeine.newBuilder().maximumSize(most).build();
  }

  /** Whether a message without a mention follows one of the bot. */
  boolean followsBot(Message message) {
    Last last = known.get(key(message), this::stored);
    return last.bot().compareTo(message.ts()) < 0 && last.person().compareTo(last.bot()) < 0;
  }

  /** Keeps that a person has spoken, where the bot has before. */
  void personSpoke(Message message) {
    // What begins a thread comes before all of it, and is not looked up.
    if (message.thread().isPresent() && hasOthers(message.channel())) {
      change(
          key(message),
          last ->
              last.equals(NEVER) || last.person().compareTo(message.ts()) >= 0
                  ? last
                  : new Last(last.bot(), message.ts()));
    }
  }

  /** Keeps that the bot has spoken: it may have begun the thread, too. */
  void botSpoke(Address to, String ts) {
    botSpoke(to.team(), to.channel(), to.thread().orElse(ts), ts);
  }

  void botSpoke(OwnMessage message) {
    botSpoke(message.team(), message.channel(), message.root(), message.ts());
  }

  private void botSpoke(String team, String channel, String root, String ts) {
    if (hasOthers(channel)) {
      change(
          key(team, channel, root),
          last -> last.bot().compareTo(ts) < 0 ? new Last(ts, last.person()) : last);
    }
  }

  /** In direct conversations everything is for the bot, and nothing need be kept. */
  private static boolean hasOthers(String channel) {
    return !channel.startsWith("D");
  }

  /** No thread waits for what happens in another one. */
  private void change(String key, UnaryOperator<Last> change) {
    known
        .asMap()
        .compute(
            key,
            (same, kept) -> {
              Last before = kept == null ? stored(key) : kept;
              Last after = change.apply(before);
              if (!after.equals(before)) {
                shelf.put(key, after.write());
              }
              return after;
            });
  }

  private Last stored(String key) {
    return shelf.get(key).map(Last::read).orElse(NEVER);
  }

  private static String key(Message message) {
    return key(message.team(), message.channel(), message.root());
  }

  private static String key(String team, String channel, String root) {
    return team + " " + channel + " " + root;
  }
}
