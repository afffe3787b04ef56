package dev.parley.telegram.receive;

import java.time.Duration;
import java.util.Optional;

/**
 * Why updates do not come in.
 *
 * @param status the HTTP status of the answer; 0 where there was none, or it was not that
 * @param retryAfter how long the server asks to wait
 * @param words one line for an operator; no secrets
 */
record Trouble(int status, Optional<Duration> retryAfter, String words) {

  /**
   * The server has refused a call.
   *
   * @param why in its words, in one line without secrets; perhaps empty
   */
  static Trouble refused(String host, int status, Optional<Duration> retryAfter, String why) {
    return new Trouble(status, retryAfter, wording(host, status, retryAfter, why));
  }

  static Trouble of(String words) {
    return new Trouble(0, Optional.empty(), words);
  }

  boolean isConflict() {
    return status == 409;
  }

  /** Whether the token is refused, or what is asked; only an operator can mend that. */
  boolean isRefused() {
    return status == 400 || status == 401 || status == 404;
  }

  private static String wording(
      String host, int status, Optional<Duration> retryAfter, String why) {
    return switch (status) {
      case 401 ->
          "TELEGRAM_BOT_TOKEN was refused by %s (401); take the bot's token from @BotFather"
              .formatted(host);
      case 404 ->
          "TELEGRAM_BOT_TOKEN was refused by %s (404), or it is no Bot API server; take the bot's token from @BotFather"
              .formatted(host);
      case 409 ->
          "another program polls with this token (409 from %s); stop it, or give each its own bot"
              .formatted(host);
      case 429 ->
          "%s asks to wait%s (429)"
              .formatted(host, retryAfter.map(time -> " " + time.toSeconds() + " s").orElse(""));
      default ->
          "%s answers with status %d%s".formatted(host, status, why.isEmpty() ? "" : ": " + why);
    };
  }
}
