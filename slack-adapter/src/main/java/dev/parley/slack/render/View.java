package dev.parley.slack.render;

import java.util.List;
import java.util.Optional;

/** A reply as it looks on Slack, without buttons. */
public sealed interface View {

  /**
   * Messages sent one after the other, nearly always one.
   *
   * @param parts at least one
   * @param withQuotes what takes the place of the last part while quotes are shown, where there are
   *     any
   */
  record Messages(List<Part> parts, Optional<Part> withQuotes) implements View {
    public Messages {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Pages of which one message shows one at a time.
   *
   * @param pages at least one
   */
  record Pages(List<Part> pages) implements View {
    public Pages {
      pages = List.copyOf(pages);
    }
  }
}
