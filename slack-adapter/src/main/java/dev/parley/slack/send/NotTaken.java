package dev.parley.slack.send;

import java.time.Duration;
import java.util.concurrent.CompletionException;

/** A call did not get through, and may when it is tried again. */
class NotTaken extends RuntimeException {

  NotTaken(String reason) {
    super(reason, null, false, false);
  }

  /** The one that made a stage fail, or null where something else did, or it did not fail. */
  static NotTaken in(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof NotTaken notTaken ? notTaken : null;
  }

  /** Slack asks to wait. */
  static final class TooFast extends NotTaken {

    private final Duration wait;

    TooFast(Duration wait) {
      super("too fast");
      this.wait = wait;
    }

    Duration waiting() {
      return wait;
    }
  }
}
