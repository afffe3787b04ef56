package dev.parley.telegram.receive;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What Telegram says of a bot's webhook.
 *
 * @param url where it posts updates; empty where it is asked for them. Perhaps secret.
 * @param pending how many updates wait
 * @param failed when it last could not deliver one, if that ever happened
 * @param failure why, in Telegram's words; no secrets of ours
 * @param at Telegram's time when it said this, where it did
 */
public record WebhookInfo(
    String url, int pending, Optional<Instant> failed, String failure, Optional<Instant> at) {

  /** Telegram tries again with growing pauses, so that a failure is told of for a while. */
  private static final Duration LATELY = Duration.ofMinutes(10);

  /** Why what waits is not delivered, where that is so. */
  public Optional<String> trouble() {
    boolean lately =
        failed.filter(then -> then.plus(LATELY).isAfter(at.orElseGet(Instant::now))).isPresent();
    return pending > 0 && lately
        ? Optional.of(
            "Telegram cannot deliver (updates waiting: %d): %s".formatted(pending, failure))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "WebhookInfo[pending=%d, failed=%s, failure=%s]".formatted(pending, failed, failure);
  }
}
