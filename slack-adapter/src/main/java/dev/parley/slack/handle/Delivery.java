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
  private final Pictures pictures;
  private final Executor workers;

  Delivery(Sender sender, Answers answers, Threads threads, Pictures pictures, Executor workers) {
    this.sender = sender;
    this.answers = answers;
    this.threads = threads;
    this.pictures = pictures;
    this.workers = workers;
  }

  /** Sends what has not been sent of an answer; false where Slack takes no more of it. */
  CompletableFuture<Boolean> deliver(StoredAnswer answer) {
    if (answer.isComplete()) {
      return completedFuture(true);
    }
    // Its buttons may be pressed before it is kept.
    answers.hold(answer);
    CompletableFuture<Boolean> delivered =
        answer.needsPicture() ? underPicture(answer) : rest(answer);
    return delivered.whenComplete((done, failure) -> answers.release(answer));
  }

  /** Words come also where the picture does not. */
  private CompletableFuture<Boolean> underPicture(StoredAnswer answer) {
    return pictures
        .send(answer.origin())
        .thenComposeAsync(
            ts -> {
              StoredAnswer settled = answer.under(ts);
              answers.put(settled);
              return rest(settled);
            },
            workers);
  }

  private CompletableFuture<Boolean> rest(StoredAnswer answer) {
    int before = answer.sent().size();
    return send(answer.origin(), before, Buttons.first(answer, before))
        // On the thread of the call: it makes no other one before this is kept.
        .thenApply(ts -> ts.map(sent -> kept(answer, sent)))
        .thenComposeAsync(
            sent -> sent.isPresent() ? afterPart(sent.get()) : completedFuture(false), workers);
  }

  private StoredAnswer kept(StoredAnswer answer, String ts) {
    StoredAnswer sent = answer.sent(ts);
    answers.put(sent);
    return sent;
  }

  private CompletableFuture<Boolean> afterPart(StoredAnswer answer) {
    Origin origin = answer.origin();
    if (origin.responseUrl().isEmpty()) {
      threads.botSpoke(origin.to(), answer.sent().get(answer.sent().size() - 1));
    }
    return answer.isComplete() ? completedFuture(true) : rest(answer);
  }

  private CompletableFuture<Optional<String>> send(Origin origin, int before, Part part) {
    if (origin.responseUrl().isEmpty()) {
      return sender.post(origin.to(), part);
    }
    CompletableFuture<Boolean> responded =
        before < MOST_RESPONSES
            ? sender.respond(origin.to().team(), origin.responseUrl().get(), part, Reach.PERSON)
            : completedFuture(false);
    return responded
        .thenCompose(done -> done ? completedFuture(true) : tell(origin, part))
        .thenApply(done -> done ? Optional.of(ONLY_SEEN) : Optional.empty());
  }

  /** Where we are no member, this is refused. */
  private CompletableFuture<Boolean> tell(Origin origin, Part part) {
    return sender.tell(origin.to(), origin.person(), part);
  }
}
