package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** A call did not get through, and may when it is made again. */
public class NotTaken extends RuntimeException {

  /**
   * Without a trace: it is not a fault of ours.
   *
   * @param reason a few words; no secrets
   */
  public NotTaken(String reason) {
    super(reason, null, false, false);
  }

  /** The one that made a stage fail, where none but that did. */
  public static Optional<NotTaken> in(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof NotTaken notTaken ? Optional.of(notTaken) : Optional.empty();
  }

  /** The server asks to wait. */
  public static final class TooFast extends NotTaken {

    private final Duration wait;

    public TooFast(Duration wait) {
      super("too fast");
      this.wait = requireNonNull(wait);
    }

    /** How long it asks to wait. */
    public Duration waiting() {
      return wait;
    }
  }
}
