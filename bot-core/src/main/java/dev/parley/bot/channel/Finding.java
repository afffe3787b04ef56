package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

/**
 * What a check has found.
 *
 * @param sound whether all is well
 * @param text what there is, or what is wrong and what to do; no secrets
 */
public record Finding(boolean sound, String text) {

  public Finding {
    requireNonNull(text);
  }

  public static Finding ok(String text) {
    return new Finding(true, text);
  }

  public static Finding problem(String text) {
    return new Finding(false, text);
  }
}
