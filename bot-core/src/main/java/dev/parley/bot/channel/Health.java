package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Whether a channel is really connected, not just started.
 *
 * @param alive whether it takes in what people write
 * @param since since when it is so
 * @param detail one line for an operator: how it is connected, or why not; no secrets
 */
public record Health(boolean alive, Instant since, String detail) {

  public Health {
    requireNonNull(since);
    requireNonNull(detail);
  }
}
