package dev.parley.slack.handle;

import dev.parley.bot.channel.Shelf;
import dev.parley.bot.layout.Draft;
import dev.parley.slack.receive.Incoming;
import dev.parley.slack.receive.Incoming.Addressee;
import dev.parley.slack.receive.Incoming.Command;
import dev.parley.slack.receive.Incoming.Message;
import dev.parley.slack.receive.Incoming.PaneOpened;
import dev.parley.slack.receive.Incoming.Press;
import dev.parley.slack.render.Part;
import dev.parley.slack.send.Address;
import dev.parley.slack.send.Sender;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Answers what people ask, and goes on where a restart cut in. Thread-safe. */
final class QuestionHandler {

  private static final int LONGEST_TITLE = 100;
  private static final String UNTITLED = "untitled";
  private static final String TITLED = "titled";

  private final Sender sender;
  private final Answers answers;
  private final Composer composer;
  private final Delivery delivery;
  private final Shelf panes;
  private final Executor thinkers;

  /**
   * Joins what is needed.
   *
   * @param panes keeps which threads of the assistant pane have a title
   * @param thinkers run what takes the bot's time
   */
  QuestionHandler(
      Sender sender,
      Answers answers,
      Composer composer,
      Delivery delivery,
      Shelf panes,
      Executor thinkers) {
    this.sender = sender;
    this.answers = answers;
    this.composer = composer;
    this.delivery = delivery;
    this.panes = panes;
    this.thinkers = thinkers;
  }

  /** Answers a message; over when the answer is sent, or Slack takes none. */
  CompletableFuture<Boolean> handle(Message message) {
    Address to = new Address(message.team(), message.channel(), Optional.of(message.root()));
    String conversation = conversation(to, message.root());
    Origin origin =
        new Origin(
            to, message.person(), Optional.empty(), conversation, Composer.asked(message.text()));
    title(message, to);
    return answer(message.id(), origin, () -> composer.message(message.text(), conversation));
  }

  /** Answers a command, for who gave it alone. */
  CompletableFuture<Boolean> handle(Command command) {
    Address to = new Address(command.team(), command.channel(), Optional.empty());
    String conversation = command.team() + ":" + command.channel() + ":" + command.person();
    Origin origin =
        new Origin(
            to,
            command.person(),
            Optional.of(command.responseUrl()),
            conversation,
            Composer.asked(command));
    return answer(command.id(), origin, () -> composer.command(command, conversation));
  }

  /** In a thread everybody has one conversation. */
  private static String conversation(Address to, String root) {
    return to.team() + ":" + to.channel() + ":" + root;
  }

  /**
   * Lets the threads under a shared answer go on from it.
   *
   * @param answer as it was given to who asked
   * @param sent the ts of each message in which it was shared
   */
  CompletableFuture<Void> shared(StoredAnswer answer, List<String> sent) {
    Origin from = answer.origin();
    // It may have to wait for an answer that the bot thinks about.
    return CompletableFuture.runAsync(
        () -> sent.forEach(ts -> composer.share(from, conversation(from.to(), ts))), thinkers);
  }

  /** Answers a question that a button under an answer asks, where that answer is. */
  CompletableFuture<Boolean> handle(Press press, StoredAnswer under, String question) {
    Address to =
        new Address(
            press.team(),
            press.channel(),
            Optional.of(press.thread().orElse(press.message())).filter(ts -> !press.alone()));
    String conversation =
        to.thread()
            .map(root -> conversation(to, root))
            .orElseGet(() -> under.origin().conversation());
    Origin origin =
        new Origin(
            to,
            press.person(),
            Optional.of(press.responseUrl()).filter(url -> press.alone()),
            conversation,
            question);
    return answer(press.id(), origin, () -> composer.pressed(question, conversation));
  }

  /** Goes on where a restart cut in, or begins where it had not begun. */
  CompletableFuture<?> resume(Incoming incoming, Supplier<CompletableFuture<?>> afresh) {
    Optional<StoredAnswer> begun = answers.get(incoming.id());
    return begun.isPresent() ? delivery.deliver(begun.get()) : afresh.get();
  }

  private CompletableFuture<Boolean> answer(String id, Origin origin, Supplier<Draft<Part>> draft) {
    return CompletableFuture.supplyAsync(draft, thinkers)
        .thenCompose(made -> delivery.deliver(StoredAnswer.of(id, origin, made)));
  }

  /**
   * Another page of an answer. Pages are made anew: all of them would take much room, and most are
   * never looked at.
   */
  CompletableFuture<Part> page(StoredAnswer answer, int page) {
    return CompletableFuture.supplyAsync(
        () -> {
          List<Part> pages = composer.pages(answer.origin().asked());
          int shown = Math.min(page, pages.size() - 1);
          return Buttons.page(answer, pages.get(shown), shown, pages.size());
        },
        thinkers);
  }

  /** Keeps a thread of the pane, so that its first question becomes its title. */
  void opened(PaneOpened pane) {
    pane.thread()
        .ifPresent(thread -> panes.put(key(pane.team(), pane.channel(), thread), UNTITLED));
  }

  private void title(Message message, Address thread) {
    if (message.to() == Addressee.DIRECT && !message.text().isBlank() && isFirst(message)) {
      var unused = sender.title(thread, Blocks.line(message.text(), LONGEST_TITLE));
    }
  }

  private boolean isFirst(Message message) {
    if (message.thread().isEmpty()) {
      return true;
    }
    String key = key(message.team(), message.channel(), message.root());
    boolean untitled = panes.get(key).filter(UNTITLED::equals).isPresent();
    if (untitled) {
      panes.put(key, TITLED);
    }
    return untitled;
  }

  private static String key(String team, String channel, String thread) {
    return team + " " + channel + " " + thread;
  }
}
