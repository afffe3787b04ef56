package dev.parley.slack.handle;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.parley.slack.render.Part;
import dev.parley.slack.send.Reach;
import dev.parley.slack.send.Sender;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Sends answers, and keeps how far that has come: a restart goes on from there. Thread-safe; no
 * thread waits.
 */
final class Delivery {

  private static final String ONLY_SEEN = "";

  /** An address for responses is good for as many, within half an hour. */
  private static final int MOST_RESPONSES = 5;

  private final Sender sender;
  private final Answers answers;
  private final Threads threads;
  private final Executor workers;

  Delivery(Sender sender, Answers answers, Threads threads, Executor workers) {
    this.sender = sender;
    this.answers = answers;
    this.threads = threads;
    this.workers = workers;
  }

  /** Sends what has not been sent of an answer; false where Slack takes no more of it. */
  CompletableFuture<Boolean> deliver(StoredAnswer answer) {
    // Before it is sent, too: its buttons may be pressed at once.
    answers.put(answer);
    if (answer.isComplete()) {
      return completedFuture(true);
    }
    return send(answer.origin(), answer.sent().size(), Buttons.first(answer, answer.sent().size()))
        .thenComposeAsync(
            ts -> ts.isPresent() ? deliver(answer.sent(ts.get())) : completedFuture(false),
            workers);
  }

  private CompletableFuture<Optional<String>> send(Origin origin, int before, Part part) {
    if (origin.responseUrl().isEmpty()) {
      return sender.post(origin.to(), part).thenApplyAsync(ts -> noted(origin, ts), workers);
    }
    CompletableFuture<Boolean> responded =
        before < MOST_RESPONSES
            ? sender.respond(origin.responseUrl().get(), part, Reach.PERSON)
            : completedFuture(false);
    return responded
        .thenCompose(done -> done ? completedFuture(true) : tell(origin, part))
        .thenApply(done -> done ? Optional.of(ONLY_SEEN) : Optional.empty());
  }

  /** Where we are no member, this is refused. */
  private CompletableFuture<Boolean> tell(Origin origin, Part part) {
    return sender.tell(origin.to(), origin.person(), part);
  }

  private Optional<String> noted(Origin origin, Optional<String> ts) {
    ts.ifPresent(posted -> threads.botSpoke(origin.to(), posted));
    return ts;
  }
}
