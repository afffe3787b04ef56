package dev.parley.bot.layout;

import java.util.Optional;

/**
 * Words of a message that look alike.
 *
 * @param text the words, not escaped
 * @param look how they stand out
 * @param address what they link to, of the web, in ASCII
 */
public record Span(String text, Look look, Optional<String> address) {

  /** How words stand out. */
  public enum Look {
    PLAIN,
    BOLD,
    /** Stands on lines of its own, one or more. */
    QUOTE,
    /** A citation's mark, such as [1]: its address is not spelled out where there are no links. */
    MARK
  }

  /** The address to be spelled out where there are no links. */
  Optional<String> spelled() {
    return look == Look.MARK ? Optional.empty() : address;
  }

  /** A part of the words, looking the same. */
  Span slice(int from, int to) {
    return new Span(text.substring(from, to), look, address);
  }
}
