package dev.parley.telegram.send;

import java.io.Serializable;
import java.util.Optional;

/** What the Bot API answers to a call. */
sealed interface Answer extends Serializable {

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

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    static Refused of(int code, String description) {
      return new Refused(code, description, Optional.empty(), Optional.empty());
    }

    /**
     * Whether the call itself may be right. 401 and 404 say that the token is wrong: an operator
     * can mend that.
     */
    boolean passes() {
      return code >= SERVER_ERROR || code == TOO_MANY || code == UNAUTHORIZED || code == NOT_FOUND;
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
