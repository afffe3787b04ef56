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
    return send(answer.origin(), Buttons.first(answer, answer.sent().size()))
        .thenComposeAsync(
            ts -> ts.isPresent() ? deliver(answer.sent(ts.get())) : completedFuture(false),
            workers);
  }

  private CompletableFuture<Optional<String>> send(Origin origin, Part part) {
    return origin.responseUrl().isPresent()
        ? respond(origin, origin.responseUrl().get(), part)
        : sender.post(origin.to(), part).thenApplyAsync(ts -> noted(origin, ts), workers);
  }

  private Optional<String> noted(Origin origin, Optional<String> ts) {
    ts.ifPresent(posted -> threads.botSpoke(origin.to(), posted));
    return ts;
  }

  /** An address for responses is good for half an hour, and five times. */
  private CompletableFuture<Optional<String>> respond(Origin origin, String url, Part part) {
    return sender
        .respond(url, part, Reach.PERSON)
        .thenCompose(
            done -> done ? completedFuture(true) : sender.tell(origin.to(), origin.person(), part))
        .thenApply(done -> done ? Optional.of(ONLY_SEEN) : Optional.empty());
  }
}
