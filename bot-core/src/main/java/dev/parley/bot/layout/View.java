package dev.parley.bot.layout;

import java.util.List;
import java.util.Optional;

/**
 * A reply as it looks in a chat, without buttons.
 *
 * @param <M> a message of the chat
 */
public sealed interface View<M> {

  /** Its messages, or its pages; at least one. */
  List<M> parts();

  /**
   * Messages sent one after the other, nearly always one.
   *
   * @param withQuotes what takes the place of the last part while quotes are shown, where there are
   *     any
   */
  record Messages<M>(List<M> parts, Optional<M> withQuotes) implements View<M> {
    public Messages {
      parts = List.copyOf(parts);
    }
  }

  /** Pages of which one message shows one at a time. */
  record Pages<M>(List<M> parts) implements View<M> {
    public Pages {
      parts = List.copyOf(parts);
    }
  }
}
