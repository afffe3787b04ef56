package dev.parley.slack;

import dev.parley.bot.channel.Patience;
import dev.parley.slack.handle.Limits;
import dev.parley.slack.send.Paces;
import java.time.Duration;

/**
 * How fast and how much; tests have their own.
 *
 * @param paces how fast messages go out
 * @param patience how long is waited before a call is tried again
 * @param handling how much is in hand at once
 * @param drain how long a stop waits for what is in hand
 */
record SlackLimits(Paces paces, Patience patience, Limits handling, Duration drain) {

  static final SlackLimits USUAL =
      new SlackLimits(Paces.USUAL, Patience.USUAL, Limits.USUAL, Duration.ofMillis(4_500));
}
