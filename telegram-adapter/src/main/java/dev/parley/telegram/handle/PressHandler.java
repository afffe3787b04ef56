package dev.parley.telegram.handle;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.parley.bot.channel.Feedback;
import dev.parley.bot.journal.Rating;
import dev.parley.telegram.handle.PressData.Kind;
import dev.parley.telegram.receive.Incoming.ChatType;
import dev.parley.telegram.receive.Incoming.Press;
import dev.parley.telegram.render.Html;
import dev.parley.telegram.send.Keyboard;
import dev.parley.telegram.send.Sender;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Does what buttons are for. Thread-safe. */
final class PressHandler {

  static final String TOO_OLD = "This button is too old for me to remember. Please ask again.";

  private final Sender sender;
  private final Answers answers;
  private final Feedback feedback;
  private final MessageHandler messages;

  PressHandler(Sender sender, Answers answers, Feedback feedback, MessageHandler messages) {
    this.sender = sender;
    this.answers = answers;
    this.feedback = feedback;
    this.messages = messages;
  }

  /** Whether a press asks a question, and so counts as one. */
  static boolean isQuestion(Press press) {
    return PressData.read(press.data()).filter(data -> data.kind() == Kind.ASK).isPresent();
  }

  /** Tells the presser at once that the press has arrived. */
  CompletableFuture<Boolean> answer(Press press) {
    Optional<PressData> data = PressData.read(press.data());
    Optional<StoredAnswer> answer = data.flatMap(known -> answer(known, press));
    if (answer.isEmpty()) {
      return sender.answerPress(press.query(), TOO_OLD, true);
    }
    Optional<Rating> rating = rating(data.get().kind());
    if (rating.isPresent() && answer.get().draft().rated()) {
      return sender.answerPress(press.query(), "Thanks: " + sign(rating.get()), false);
    }
    return sender.answerPress(press.query());
  }

  /** Does what the button is for; over when it is done. */
  CompletableFuture<?> act(Press press) {
    Optional<PressData> data = PressData.read(press.data());
    return data.flatMap(known -> answer(known, press))
        // What comes from outside may name an answer that stands elsewhere.
        .filter(answer -> answer.endsWith(press.message()))
        .<CompletableFuture<?>>map(answer -> act(press, data.get(), answer))
        .orElseGet(() -> completedFuture(null));
  }

  private CompletableFuture<?> act(Press press, PressData data, StoredAnswer answer) {
    boolean shown = data.number() == 1;
    return switch (data.kind()) {
      case PAGE -> page(press, answer, data.number());
      case QUOTES -> quotes(press, answer, shown);
      case GOOD -> rate(press, answer, Rating.GOOD, shown);
      case BAD -> rate(press, answer, Rating.BAD, shown);
      case ASK -> ask(press, answer, data.number());
    };
  }

  private CompletableFuture<?> page(Press press, StoredAnswer answer, int page) {
    return answer.draft().paged() ? messages.turn(press, answer, page) : completedFuture(null);
  }

  private CompletableFuture<?> quotes(Press press, StoredAnswer answer, boolean shown) {
    Optional<Html> text = shown ? answer.draft().withQuotes() : Optional.of(answer.draft().last());
    return text.isPresent() && !answer.draft().paged()
        ? edit(press, text.get(), Keyboards.text(answer, shown))
        : completedFuture(null);
  }

  private CompletableFuture<?> edit(Press press, Html text, Keyboard keyboard) {
    return sender.edit(press.place().chat(), press.message(), text, keyboard);
  }

  /** In its turn, so that the last press wins. */
  private CompletableFuture<?> rate(
      Press press, StoredAnswer answer, Rating rating, boolean quotesShown) {
    if (!answer.draft().rated()) {
      return completedFuture(null);
    }
    feedback.put(
        Integer.toString(answer.update()),
        Long.toString(press.person()),
        rating,
        answer.origin().asked());
    // In a group everybody sees the buttons, and the mark would be one person's.
    return press.place().type() == ChatType.GROUP
        ? completedFuture(null)
        : mark(press, answer.chosen(rating), quotesShown);
  }

  private CompletableFuture<?> mark(Press press, StoredAnswer chosen, boolean quotesShown) {
    answers.put(chosen);
    return sender.edit(press.place().chat(), press.message(), Keyboards.text(chosen, quotesShown));
  }

  private CompletableFuture<?> ask(Press press, StoredAnswer answer, int number) {
    List<String> suggestions = answer.draft().suggestions();
    return number < suggestions.size()
        ? messages.handle(press, answer, suggestions.get(number))
        : completedFuture(null);
  }

  /**
   * The answer a button belongs to, where it was given in the same chat and, as far as that is
   * known yet, in this message.
   */
  private Optional<StoredAnswer> answer(PressData data, Press press) {
    return answers
        .get(data.answer())
        .filter(answer -> answer.origin().place().chat() == press.place().chat())
        .filter(answer -> !answer.isComplete() || answer.endsWith(press.message()));
  }

  private static Optional<Rating> rating(Kind kind) {
    return switch (kind) {
      case GOOD -> Optional.of(Rating.GOOD);
      case BAD -> Optional.of(Rating.BAD);
      default -> Optional.empty();
    };
  }

  private static String sign(Rating rating) {
    return rating == Rating.GOOD ? "👍" : "👎";
  }
}
