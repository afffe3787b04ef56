package dev.parley.telegram.handle;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.parley.telegram.receive.Incoming.ChatType;
import dev.parley.telegram.receive.Incoming.Command;
import dev.parley.telegram.receive.Incoming.Message;
import dev.parley.telegram.receive.Incoming.Place;
import dev.parley.telegram.receive.Incoming.Press;
import dev.parley.telegram.receive.Incoming.Question;
import dev.parley.telegram.receive.Incoming.Request;
import dev.parley.telegram.send.Sender;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Answers messages, and answers them anew when they are edited. Thread-safe. */
final class MessageHandler {

  private final Sender sender;
  private final Answers answers;
  private final Composer composer;
  private final Delivery delivery;
  private final Executor thinkers;
  private final Waiting waiting;
  private final Duration editing;
  private final InstantSource clock;

  /**
   * Joins what is needed.
   *
   * @param thinkers run what takes the bot's time
   * @param editing how long after a message its edits still count
   */
  MessageHandler(
      Sender sender,
      Answers answers,
      Composer composer,
      Delivery delivery,
      Executor thinkers,
      Waiting waiting,
      Duration editing,
      InstantSource clock) {
    this.sender = sender;
    this.answers = answers;
    this.composer = composer;
    this.delivery = delivery;
    this.thinkers = thinkers;
    this.waiting = waiting;
    this.editing = editing;
    this.clock = clock;
  }

  /** Answers a message; over when the answer is sent, or there is none. */
  CompletableFuture<Void> handle(Message message) {
    Place place = message.place();
    Optional<StoredAnswer> earlier = message.edited() ? answers.get(id(message)) : Optional.empty();
    if (message.edited() && !countsAsEdit(message, earlier)) {
      return completedFuture(null);
    }
    String conversation =
        earlier
            .map(answer -> answer.origin().conversation())
            .orElseGet(() -> conversation(message));
    return answer(
            id(message),
            message.updateId(),
            new Origin(place, message.message(), conversation, asked(message.request())),
            earlier.map(StoredAnswer::messages).orElse(List.of()),
            () -> composer.compose(message.request(), place, conversation))
        .thenCompose(answered -> takeAwayPicture(place, earlier));
  }

  /** It shows what is no longer asked for. */
  private CompletableFuture<Void> takeAwayPicture(Place place, Optional<StoredAnswer> earlier) {
    OptionalInt picture = earlier.map(StoredAnswer::pictureMessage).orElseGet(OptionalInt::empty);
    return picture.isEmpty()
        ? completedFuture(null)
        : sender.delete(place.chat(), picture.getAsInt()).thenApply(deleted -> null);
  }

  /** Answers a question that a button under an answer asks. */
  CompletableFuture<Void> handle(Press press, StoredAnswer under, String question) {
    Origin from = under.origin();
    return answer(
        Answers.idOf(press.updateId()),
        press.updateId(),
        new Origin(from.place(), press.message(), from.conversation(), question),
        List.of(),
        () -> composer.pressed(question, from.conversation()));
  }

  /**
   * Turns to another page. Pages are made anew: all of them would take much room, and most are
   * never looked at.
   */
  CompletableFuture<?> turn(Press press, StoredAnswer answer, int page) {
    return CompletableFuture.supplyAsync(() -> composer.pages(answer.origin().asked()), thinkers)
        .thenCompose(
            pages -> {
              int shown = Math.min(page, pages.size() - 1);
              return sender.edit(
                  press.place().chat(),
                  press.message(),
                  pages.get(shown),
                  Keyboards.page(answer, shown, pages.size()));
            });
  }

  /** Goes on where a restart cut in, or begins where it had not begun. */
  CompletionStage<?> resume(Message message) {
    return resume(id(message), message.updateId(), () -> handle(message));
  }

  /** The same for what a press asks. */
  CompletionStage<?> resume(Press press, Supplier<CompletionStage<?>> afresh) {
    return resume(Answers.idOf(press.updateId()), press.updateId(), afresh);
  }

  private CompletionStage<?> resume(String id, int update, Supplier<CompletionStage<?>> afresh) {
    return answers
        .get(id)
        .filter(answer -> answer.update() == update)
        .<CompletionStage<?>>map(delivery::deliver)
        .orElseGet(afresh);
  }

  private CompletableFuture<Void> answer(
      String id, int update, Origin origin, List<Integer> replaces, Supplier<Draft> draft) {
    CompletableFuture<Void> composed = new CompletableFuture<>();
    sender.typing(origin.place().chat(), origin.place().thread(), composed);
    return CompletableFuture.supplyAsync(() -> waiting.timed(draft), thinkers)
        .whenComplete((made, failure) -> composed.complete(null))
        .thenCompose(made -> delivery.deliver(StoredAnswer.of(id, update, origin, made, replaces)));
  }

  private boolean countsAsEdit(Message message, Optional<StoredAnswer> earlier) {
    String asked = asked(message.request());
    return clock.instant().isBefore(message.sent().plus(editing))
        && earlier.filter(answer -> answer.origin().asked().equals(asked)).isEmpty();
  }

  /** In a private chat all of it, or of its topic; in a group a chain of replies. */
  private String conversation(Message message) {
    Place place = message.place();
    if (place.type() == ChatType.PRIVATE) {
      return place.chat() + (place.thread().isPresent() ? ":" + place.thread().getAsInt() : "");
    }
    return message.repliedTo().stream()
        .boxed()
        .flatMap(replied -> answers.conversation(place.chat(), replied).stream())
        .findFirst()
        .orElseGet(() -> place.chat() + ":" + message.message());
  }

  private static String asked(Request request) {
    if (request instanceof Question question) {
      return question.text();
    }
    return request instanceof Command command
        ? "/" + command.name() + " " + command.argument()
        : "";
  }

  private static String id(Message message) {
    return Answers.idOf(message.place().chat(), message.message());
  }
}
