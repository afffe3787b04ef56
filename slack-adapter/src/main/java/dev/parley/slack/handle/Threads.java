package dev.parley.slack.handle;

import dev.parley.bot.channel.Shelf;
import dev.parley.slack.receive.Incoming.Message;
import dev.parley.slack.receive.OwnMessage;
import dev.parley.slack.send.Address;
import java.util.Optional;

/** Who spoke last in the threads that the bot has taken part in. Thread-safe. */
final class Threads {

  private static final String NEVER = "0";

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

  Threads(Shelf shelf) {
    this.shelf = shelf;
  }

  /** Whether a message without a mention follows one of the bot. */
  synchronized boolean followsBot(Message message) {
    return last(key(message))
        .filter(last -> last.bot().compareTo(message.ts()) < 0)
        .filter(last -> last.person().compareTo(last.bot()) < 0)
        .isPresent();
  }

  /** Keeps that a person has spoken, where the bot has before. */
  synchronized void personSpoke(Message message) {
    String key = key(message);
    last(key)
        .filter(last -> last.person().compareTo(message.ts()) < 0)
        .ifPresent(last -> shelf.put(key, new Last(last.bot(), message.ts()).write()));
  }

  /** Keeps that the bot has spoken: it may have begun the thread, too. */
  void botSpoke(Address to, String ts) {
    botSpoke(key(to.team(), to.channel(), to.thread().orElse(ts)), ts);
  }

  void botSpoke(OwnMessage message) {
    botSpoke(key(message.team(), message.channel(), message.root()), message.ts());
  }

  private synchronized void botSpoke(String key, String ts) {
    Last last = last(key).orElse(new Last(NEVER, NEVER));
    if (last.bot().compareTo(ts) < 0) {
      shelf.put(key, new Last(ts, last.person()).write());
    }
  }

  private Optional<Last> last(String key) {
    return shelf.get(key).map(Last::read);
  }

  private static String key(Message message) {
    return key(message.team(), message.channel(), message.root());
  }

  private static String key(String team, String channel, String root) {
    return team + " " + channel + " " + root;
  }
}
