package dev.parley.slack.handle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.bot.render.Wording;
import dev.parley.slack.receive.Incoming;
import dev.parley.slack.receive.Incoming.Addressee;
import dev.parley.slack.receive.Incoming.Command;
import dev.parley.slack.receive.Incoming.Message;
import dev.parley.slack.receive.Incoming.Press;
import dev.parley.slack.render.Part;
import dev.parley.slack.send.Address;
import dev.parley.slack.send.Reach;
import dev.parley.slack.send.Sender;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * What people are told besides answers: why they get none, or not yet; seen by them alone where
 * there are others. Lost when the process ends. Thread-safe.
 */
final class Asides {

  private static final int MOST_UNDER_WAY = 1_000;
  private static final int MOST_CHANNELS = 10_000;

  private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
  private final Cache<String, Boolean> strangers = toldFor(Duration.ofHours(1));
  private final Cache<String, Boolean> full = toldFor(Duration.ofMinutes(1));
  private final Sender sender;

  Asides(Sender sender) {
    this.sender = sender;
  }

  private static Cache<String, Boolean> toldFor(Duration time) {
    return Caffeine.newBuilder().maximumSize(MOST_CHANNELS).expireAfterWrite(time).build();
  }

  /** A command or a press is told each time: it would seem broken otherwise. */
  void notServed(Incoming incoming) {
    if (!(incoming instanceof Message) || isFirst(strangers, incoming)) {
      tell(incoming, notServed(incoming.channel()));
    }
  }

  static String notServed(String channel) {
    return "I am not open to this channel yet. Whoever runs me can let it in: its id is "
        + channel
        + ".";
  }

  void tooFast(Incoming incoming) {
    tell(incoming, Wording.TOO_FAST);
  }

  void full(Incoming incoming) {
    if (isFirst(full, incoming)) {
      tell(incoming, Wording.FULL);
    }
  }

  private static boolean isFirst(Cache<String, Boolean> told, Incoming incoming) {
    String channel = incoming.team() + " " + incoming.channel();
    return told.asMap().putIfAbsent(channel, true) == null;
  }

  /** Whoever saw the question waits for an answer. */
  void failed(Incoming incoming) {
    if (incoming instanceof Message message) {
      tell(() -> post(message, Blocks.words(Wording.FAILED)));
    } else {
      tell(incoming, Wording.FAILED);
    }
  }

  void tell(Incoming incoming, String words) {
    Part part = Blocks.words(words);
    if (incoming instanceof Message message) {
      tell(() -> tell(message, part));
    } else if (incoming instanceof Command command) {
      tell(() -> sender.respond(command.team(), command.responseUrl(), part, Reach.PERSON));
    } else if (incoming instanceof Press press) {
      tell(() -> sender.respond(press.team(), press.responseUrl(), part, Reach.PERSON));
    }
  }

  private CompletableFuture<?> tell(Message message, Part part) {
    return message.to() == Addressee.DIRECT
        ? post(message, part)
        : sender.tell(
            new Address(message.team(), message.channel(), message.thread()),
            message.person(),
            part);
  }

  private CompletableFuture<?> post(Message message, Part part) {
    return sender.post(
        new Address(message.team(), message.channel(), Optional.of(message.root())), part);
  }

  /** Starts to tell something. */
  @FunctionalInterface
  private interface Telling {
    CompletableFuture<?> start();
  }

  private void tell(Telling telling) {
    if (underWay.tryAcquire()) {
      var unused = telling.start().whenComplete((done, failure) -> underWay.release());
    }
  }
}
