package dev.parley.telegram.send;

import dev.parley.bot.channel.NotTaken;
import dev.parley.bot.channel.NotTaken.TooFast;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the Bot API answers to a call. */
sealed interface Answer extends Serializable {

  /** This answer, or a failure where the same may be taken later. */
  default CompletableFuture<Answer> settled() {
    return this instanceof Refused refused && refused.passes()
        ? CompletableFuture.failedFuture(refused.notTaken())
        : CompletableFuture.completedFuture(this);
  }

  /**
   * Done.
   *
   * @param message the id of the message sent, where one was
   */
  record Done(Optional<Integer> message) implements Answer {}

  /**
   * Refused.
   *
   * @param code the error's code, like those of HTTP
   * @param description for people
   * @param retryAfter seconds after which the same is welcome
   * @param migratedTo the group's new id
   */
  record Refused(
      int code, String description, Optional<Integer> retryAfter, Optional<Long> migratedTo)
      implements Answer {

    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;

    static Refused of(int code, String description) {
      return new Refused(code, description, Optional.empty(), Optional.empty());
    }

    /**
     * Whether the same may be taken later: other errors say nothing against the call. A wrong
     * token, too, is something that an operator can mend.
     */
    boolean passes() {
      return !isBadRequest() && code != FORBIDDEN && code != TOO_LARGE;
    }

    /** How long the server asks to wait, where it does. */
    Optional<Duration> pause() {
      return retryAfter.map(
          seconds -> Duration.ofSeconds(Math.min(Math.max(seconds, 1), LONGEST_PAUSE.toSeconds())));
    }

    private NotTaken notTaken() {
      return pause().<NotTaken>map(TooFast::new).orElseGet(() -> new NotTaken("error " + code));
    }

    boolean isBadRequest() {
      return code == BAD_REQUEST;
    }

    /** The message is as wanted already. Only the description tells it. */
    boolean isNotModified() {
      return isBadRequest() && description.contains("message is not modified");
    }
  }
}
