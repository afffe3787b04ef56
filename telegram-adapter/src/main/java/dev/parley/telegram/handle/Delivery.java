package dev.parley.telegram.handle;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.parley.bot.channel.Extra;
import dev.parley.bot.picture.Picture;
import dev.parley.telegram.receive.Incoming.Place;
import dev.parley.telegram.render.Html;
import dev.parley.telegram.send.Keyboard;
import dev.parley.telegram.send.Outgoing;
import dev.parley.telegram.send.Sender;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Sends answers, and keeps how far that has come: a restart goes on from there. Thread-safe; no
 * thread waits.
 */
final class Delivery {

  private final Sender sender;
  private final Answers answers;
  private final Function<String, CompletableFuture<Optional<Picture>>> pictures;
  private final Executor workers;

  /**
   * Joins what is needed.
   *
   * @param pictures draws what a command asks for, as {@link Origin} has it
   */
  Delivery(
      Sender sender,
      Answers answers,
      Function<String, CompletableFuture<Optional<Picture>>> pictures,
      Executor workers) {
    this.sender = sender;
    this.answers = answers;
    this.pictures = pictures;
    this.workers = workers;
  }

  /** Sends what has not been sent of an answer. Ends early where the chat takes no messages. */
  CompletableFuture<Void> deliver(StoredAnswer answer) {
    if (answer.isComplete()) {
      answers.sent(answer);
      return tidy(answer);
    }
    // Before it is sent: its buttons may be pressed at once.
    answers.put(answer);
    if (answer.needsPicture()) {
      return sendPicture(answer).thenComposeAsync(id -> deliver(answer.under(id)), workers);
    }
    return sendNext(answer)
        .thenComposeAsync(
            id -> id.isPresent() ? deliver(answer.sent(id.getAsInt())) : completedFuture(null),
            workers);
  }

  /** Above the words, which come also where there is no picture or it is not taken. */
  private CompletableFuture<OptionalInt> sendPicture(StoredAnswer answer) {
    return Extra.attempt(
        "The picture of a timeline",
        () ->
            pictures
                .apply(answer.origin().asked())
                .thenCompose(
                    picture ->
                        picture
                            .map(drawn -> sendPhoto(drawn.png(), answer))
                            .orElseGet(() -> completedFuture(OptionalInt.empty()))),
        OptionalInt.empty());
  }

  private CompletableFuture<OptionalInt> sendPhoto(byte[] png, StoredAnswer answer) {
    Place place = answer.origin().place();
    OptionalInt old = answer.oldPicture();
    if (old.isEmpty()) {
      return sender.sendPhoto(
          png, place.chat(), place.thread(), OptionalInt.of(answer.origin().message()));
    }
    return sender
        .editPhoto(place.chat(), old.getAsInt(), png)
        .thenApply(done -> done ? old : OptionalInt.empty());
  }

  private CompletableFuture<OptionalInt> sendNext(StoredAnswer answer) {
    int next = answer.messages().size();
    List<Html> texts = answer.draft().parts();
    Keyboard keyboard = next == texts.size() - 1 ? Keyboards.first(answer) : Keyboard.NONE;
    Place place = answer.origin().place();
    Outgoing message =
        new Outgoing(
            place.chat(),
            place.thread(),
            OptionalInt.of(answer.origin().message()),
            texts.get(next),
            keyboard);
    return next < answer.replaces().size()
        ? replace(answer.replaces().get(next), message)
        : sender.send(message);
  }

  /** Sends it anew where the earlier message is gone: the question is a new one. */
  private CompletableFuture<OptionalInt> replace(int earlier, Outgoing message) {
    return sender
        .edit(message.chat(), earlier, message.text(), message.keyboard())
        .thenCompose(
            done -> done ? completedFuture(OptionalInt.of(earlier)) : sender.send(message));
  }

  /** Takes away what the earlier answer had more of. */
  private CompletableFuture<Void> tidy(StoredAnswer answer) {
    long chat = answer.origin().place().chat();
    return CompletableFuture.allOf(
        IntStream.concat(
                answer.oldPicture().stream(),
                answer.replaces().stream()
                    .skip(answer.messages().size())
                    .mapToInt(message -> message))
            .mapToObj(message -> sender.delete(chat, message))
            .toArray(CompletableFuture[]::new));
  }
}
