package dev.parley.bot;

import java.util.List;

/**
 * All articles the bot answers from.
 *
 * @param sources by publication day, undated ones last
 */
public record Sources(List<Source> sources) implements Reply {

  public Sources {
    sources = List.copyOf(sources);
  }

  @Override
  public <T> T renderWith(ReplyRenderer<T> renderer) {
    return renderer.sources(this);
  }
}
