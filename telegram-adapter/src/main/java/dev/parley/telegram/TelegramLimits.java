package dev.parley.telegram;

import dev.parley.bot.channel.Patience;
import dev.parley.telegram.handle.Limits;
import dev.parley.telegram.receive.Pace;
import dev.parley.telegram.send.Paces;
import java.time.Duration;

/**
 * How fast and how much; tests have their own.
 *
 * @param polling how fast updates are asked for, also where that fails
 * @param look how often Telegram is asked whether it can deliver to a webhook
 * @param paces how fast messages go out
 * @param patience how long is waited before a call is tried again
 * @param handling how much is in hand at once
 * @param drain how long a stop waits for what is in hand
 */
record TelegramLimits(
    Pace polling, Duration look, Paces paces, Patience patience, Limits handling, Duration drain) {

  static final TelegramLimits USUAL =
      new TelegramLimits(
          Pace.USUAL,
          Duration.ofSeconds(15),
          Paces.USUAL,
          Patience.USUAL,
          Limits.USUAL,
          Duration.ofSeconds(7));
}
