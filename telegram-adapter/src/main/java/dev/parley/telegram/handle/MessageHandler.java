package dev.parley.telegram.handle;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.parley.bot.layout.Draft;
import dev.parley.telegram.receive.Incoming.ChatType;
import dev.parley.telegram.receive.Incoming.Command;
import dev.parley.telegram.receive.Incoming.Message;
import dev.parley.telegram.receive.Incoming.Place;
import dev.parley.telegram.receive.Incoming.Press;
import dev.parley.telegram.receive.Incoming.Question;
import dev.parley.telegram.receive.Incoming.Request;
import dev.parley.telegram.render.Html;
import dev.parley.telegram.send.Sender;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
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
    Origin origin = new Origin(place, message.message(), conversation, asked(message.request()));
    return compose(place, () -> composer.compose(message.request(), place, conversation))
        .thenApply(draft -> StoredAnswer.of(id(message), message.updateId(), origin, draft))
        .thenCompose(answer -> delivery.deliver(earlier.map(answer::replacing).orElse(answer)));
  }

  /** Answers a question that a button under an answer asks. */
  CompletableFuture<Void> handle(Press press, StoredAnswer under, String question) {
    Origin from = under.origin();
    Origin origin = new Origin(from.place(), press.message(), from.conversation(), question);
    String id = Answers.idOf(press.updateId());
    return compose(origin.place(), () -> composer.pressed(question, from.conversation()))
        .thenCompose(
            draft -> delivery.deliver(StoredAnswer.of(id, press.updateId(), origin, draft)));
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

  private CompletableFuture<Draft<Html>> compose(Place place, Supplier<Draft<Html>> draft) {
    CompletableFuture<Void> composed = new CompletableFuture<>();
    sender.typing(place.chat(), place.thread(), composed);
    return CompletableFuture.supplyAsync(() -> waiting.timed(draft), thinkers)
        .whenComplete((made, failure) -> composed.complete(null));
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
