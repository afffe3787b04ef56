package dev.parley.telegram.handle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.bot.render.Wording;
import dev.parley.telegram.receive.Incoming.Message;
import dev.parley.telegram.receive.Incoming.Place;
import dev.parley.telegram.render.HtmlBuilder;
import dev.parley.telegram.send.Keyboard;
import dev.parley.telegram.send.Outgoing;
import dev.parley.telegram.send.Sender;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;

/**
 * What people are told besides answers: why they get none, or not yet. Each is told once in a
 * while, and lost when the process ends. Thread-safe.
 */
final class Asides {

  private static final int MOST_UNDER_WAY = 1_000;
  private static final int MOST_CHATS = 10_000;

  private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
  private final Cache<Long, Boolean> strangers = toldFor(Duration.ofHours(1));
  private final Cache<Long, Boolean> full = toldFor(Duration.ofMinutes(1));
  private final Cache<Long, Boolean> waiting = toldFor(Duration.ofMinutes(1));
  private final Sender sender;

  Asides(Sender sender) {
    this.sender = sender;
  }

  private static Cache<Long, Boolean> toldFor(Duration time) {
    return Caffeine.newBuilder().maximumSize(MOST_CHATS).expireAfterWrite(time).build();
  }

  void notServed(Message message) {
    if (isFirst(strangers, message.place().chat())) {
      tell(message.place(), message.message(), notServed(message.place()));
    }
  }

  static String notServed(Place place) {
    return "I am not open to this chat yet. Whoever runs me can let it in: its id is "
        + place.chat()
        + ".";
  }

  void tooFast(Message message) {
    tell(message.place(), message.message(), Wording.TOO_FAST);
  }

  void full(Place place, int message) {
    if (isFirst(full, place.chat())) {
      tell(place, message, Wording.FULL);
    }
  }

  void waiting(Place place, int message, String words) {
    if (isFirst(waiting, place.chat())) {
      tell(place, message, words);
    }
  }

  void failed(Place place, int message) {
    tell(place, message, Wording.FAILED);
  }

  private static boolean isFirst(Cache<Long, Boolean> told, long chat) {
    return told.asMap().putIfAbsent(chat, true) == null;
  }

  private void tell(Place place, int message, String words) {
    if (underWay.tryAcquire()) {
      var unused =
          sender
              .send(
                  new Outgoing(
                      place.chat(),
                      place.thread(),
                      OptionalInt.of(message),
                      new HtmlBuilder().words(words).build(),
                      Keyboard.NONE))
              .whenComplete((id, failure) -> underWay.release());
    }
  }
}
