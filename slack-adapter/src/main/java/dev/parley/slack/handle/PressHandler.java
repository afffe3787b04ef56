package dev.parley.slack.handle;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.parley.bot.channel.Feedback;
import dev.parley.bot.journal.Rating;
import dev.parley.slack.handle.PressValue.Kind;
import dev.parley.slack.receive.Incoming.Press;
import dev.parley.slack.render.Part;
import dev.parley.slack.send.Address;
import dev.parley.slack.send.Reach;
import dev.parley.slack.send.Sender;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Does what buttons are for. Thread-safe. */
final class PressHandler {

  static final String TOO_OLD = "This button is too old for me to remember. Please ask again.";
  static final String SHARED = "I have shared this already.";
  static final String NOT_SHARED =
      "I can't post in this channel. Invite me to it, and press the button again.";

  private final Sender sender;
  private final Answers answers;
  private final Delivery delivery;
  private final Feedback feedback;
  private final QuestionHandler questions;
  private final Asides asides;

  PressHandler(
      Sender sender,
      Answers answers,
      Delivery delivery,
      Feedback feedback,
      QuestionHandler questions,
      Asides asides) {
    this.sender = sender;
    this.answers = answers;
    this.delivery = delivery;
    this.feedback = feedback;
    this.questions = questions;
    this.asides = asides;
  }

  /** Whether a press asks a question, and so counts as one. */
  static boolean isQuestion(Press press) {
    return PressValue.read(press.value()).filter(value -> value.kind() == Kind.ASK).isPresent();
  }

  /** Does what the button is for; over when it is done. */
  CompletableFuture<?> handle(Press press) {
    Optional<PressValue> value = PressValue.read(press.value());
    if (value.isEmpty()) {
      return completedFuture(null);
    }
    Optional<StoredAnswer> answer = answers.get(value.get().answer());
    if (answer.isEmpty()) {
      asides.tell(press, TOO_OLD);
      return completedFuture(null);
    }
    // What comes from outside may name an answer that stands elsewhere.
    return isHere(answer.get(), press)
        ? handle(press, value.get(), answer.get())
        : completedFuture(null);
  }

  private static boolean isHere(StoredAnswer answer, Press press) {
    Address to = answer.origin().to();
    return to.team().equals(press.team()) && to.channel().equals(press.channel());
  }

  private CompletableFuture<?> handle(Press press, PressValue value, StoredAnswer answer) {
    return switch (value.kind()) {
      case PAGE -> page(press, answer, value.number());
      case QUOTES -> replace(press, Buttons.last(answer, value.number() == 1));
      case GOOD -> rate(press, answer, Rating.GOOD);
      case BAD -> rate(press, answer, Rating.BAD);
      case ASK -> ask(press, answer, value.number());
      case SHARE -> share(press, answer);
    };
  }

  private CompletableFuture<?> page(Press press, StoredAnswer answer, int page) {
    return answer.draft().paged()
        ? questions.page(answer, page).thenCompose(shown -> replace(press, shown))
        : completedFuture(null);
  }

  private CompletableFuture<Boolean> replace(Press press, Part part) {
    CompletableFuture<Boolean> updated =
        press.alone()
            ? completedFuture(false)
            : sender.update(channel(press), press.message(), part);
    return updated.thenCompose(
        done ->
            done
                ? completedFuture(true)
                : sender.respond(press.team(), press.responseUrl(), part, Reach.SAME));
  }

  private CompletableFuture<?> rate(Press press, StoredAnswer answer, Rating rating) {
    if (answer.draft().rated()) {
      feedback.put(
          answer.id(), press.team() + " " + press.person(), rating, answer.origin().asked());
    }
    return completedFuture(null);
  }

  private CompletableFuture<?> ask(Press press, StoredAnswer answer, int number) {
    List<String> suggestions = answer.draft().suggestions();
    return number < suggestions.size()
        ? questions.handle(press, answer, suggestions.get(number))
        : completedFuture(null);
  }

  private CompletableFuture<?> share(Press press, StoredAnswer answer) {
    StoredAnswer shared = answers.get(sharedId(answer)).orElseGet(() -> sharedCopy(answer));
    if (!answer.canBeShared() || shared.isComplete()) {
      asides.tell(press, SHARED);
      return completedFuture(null);
    }
    return delivery
        .deliver(shared)
        .thenCompose(
            done ->
                done
                    ? questions.shared(answer, asKept(shared).sent()).thenApply(known -> true)
                    : respond(press, asKept(shared)))
        .thenAccept(
            done -> {
              if (!done) {
                asides.tell(press, NOT_SHARED);
              }
            });
  }

  private static String sharedId(StoredAnswer answer) {
    return "shared " + answer.id();
  }

  private static StoredAnswer sharedCopy(StoredAnswer answer) {
    Origin from = answer.origin();
    String id = sharedId(answer);
    Origin origin =
        new Origin(from.to().ofChannel(), from.person(), Optional.empty(), id, from.asked());
    return StoredAnswer.of(id, origin, Blocks.under(from.asked(), answer.draft()));
  }

  /** Some of it may have been sent. */
  private StoredAnswer asKept(StoredAnswer answer) {
    return answers.get(answer.id()).orElse(answer);
  }

  /** Where we are no member, a response may be seen by all. */
  private CompletableFuture<Boolean> respond(Press press, StoredAnswer shared) {
    if (shared.isComplete()) {
      answers.put(shared);
      return completedFuture(true);
    }
    Part part = Buttons.first(shared, shared.sent().size());
    return sender
        .respond(press.team(), press.responseUrl(), part, Reach.CHANNEL)
        .thenCompose(done -> done ? respond(press, shared.sent("")) : completedFuture(false));
  }

  private static Address channel(Press press) {
    return new Address(press.team(), press.channel(), Optional.empty());
  }
}
