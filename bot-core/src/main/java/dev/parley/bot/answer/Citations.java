package dev.parley.bot.answer;

import dev.parley.bot.Citation;
import dev.parley.bot.link.Links;
import java.util.ArrayList;
import java.util.List;

/** Collects the citations of one reply and numbers them. */
final class Citations {

  private final Links links;
  private final List<Citation> all = new ArrayList<>();

  Citations(Links links) {
    this.links = links;
  }

  /** The number of the citation of this excerpt, which is added where it is new. */
  int numberOf(Excerpt excerpt) {
    return all.stream()
        .filter(c -> c.article().equals(excerpt.article()))
        .filter(c -> c.start() == excerpt.start() && c.end() == excerpt.end())
        .findFirst()
        .orElseGet(() -> add(excerpt))
        .number();
  }

  private Citation add(Excerpt excerpt) {
    Citation citation =
        Citation.of(
            all.size() + 1,
            excerpt.article(),
            excerpt.first().index(),
            excerpt.start(),
            excerpt.end(),
            links.to(excerpt.article(), excerpt.first().index(), excerpt.start(), excerpt.end()));
    all.add(citation);
    return citation;
  }

  List<Citation> all() {
    return List.copyOf(all);
  }
}
