package dev.parley.telegram.handle;

import dev.parley.bot.layout.View;
import dev.parley.telegram.render.Heading;
import dev.parley.telegram.render.Html;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said, and what its buttons are for.
 *
 * @param texts one message each, at least one; of pages, the first
 * @param pages how many pages there are; 0 where it is not in pages
 * @param withQuotes what takes the place of the last message while quotes are shown
 * @param suggestions questions to press
 * @param rated whether people are asked what they think of it
 * @param drawn whether a picture goes above it
 */
record Draft(
    List<Html> texts,
    int pages,
    Optional<Html> withQuotes,
    List<String> suggestions,
    boolean rated,
    boolean drawn) {

  Draft {
    texts = List.copyOf(texts);
    suggestions = List.copyOf(suggestions);
  }

  static Draft of(View<Html> view) {
    if (view instanceof View.Messages<Html> messages) {
      return new Draft(messages.parts(), 0, messages.withQuotes(), List.of(), false, false);
    }
    List<Html> pages = view.parts();
    return new Draft(pages.subList(0, 1), pages.size(), Optional.empty(), List.of(), false, false);
  }

  static Draft of(Html text) {
    return new Draft(List.of(text), 0, Optional.empty(), List.of(), false, false);
  }

  Draft suggesting(List<String> questions) {
    return new Draft(texts, pages, withQuotes, questions, rated, drawn);
  }

  Draft toRate() {
    return new Draft(texts, pages, withQuotes, suggestions, true, drawn);
  }

  Draft underPicture() {
    return new Draft(texts, pages, withQuotes, suggestions, rated, true);
  }

  /** The same below a heading. */
  Draft under(Heading heading) {
    if (paged()) {
      return this;
    }
    List<Html> headed = heading.over(texts);
    // Quotes are shown in the last message: that is the headed one where there is just one.
    Optional<Html> quotes =
        headed.size() == 1 ? withQuotes.map(html -> heading.over(html).orElse(html)) : withQuotes;
    return new Draft(headed, 0, quotes, suggestions, rated, drawn);
  }

  boolean paged() {
    return pages > 0;
  }

  Html last() {
    return texts.get(texts.size() - 1);
  }
}
