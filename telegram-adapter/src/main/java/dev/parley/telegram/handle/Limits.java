package dev.parley.telegram.handle;

import java.time.Duration;

/**
 * How much is in hand at once.
 *
 * @param unfinished updates taken in and not finished; Telegram keeps the rest
 * @param lane of them, those of one chat
 * @param editing how long after a question its edits still count
 * @param remembered handled updates that are known again
 * @param answers answers whose buttons work
 * @param inlineRate queries a person may make a minute in inline mode, where each letter is one
 */
public record Limits(
    int unfinished, int lane, Duration editing, int remembered, int answers, int inlineRate) {

  public static final Limits USUAL =
      new Limits(10_000, 200, Duration.ofMinutes(15), 100_000, 5_000, 60);
}
