package dev.parley.telegram.render;

import java.util.List;
import java.util.Optional;

/** A reply as it looks on Telegram, without buttons. */
public sealed interface View {

  /**
   * Messages sent one after the other, nearly always one.
   *
   * @param parts at least one
   * @param withQuotes what takes the place of the last part while quotes are shown, where there are
   *     any
   */
  record Messages(List<Html> parts, Optional<Html> withQuotes) implements View {
    public Messages {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Pages of which one message shows one at a time.
   *
   * @param pages at least one
   */
  record Pages(List<Html> pages) implements View {
    public Pages {
      pages = List.copyOf(pages);
    }
  }
}
