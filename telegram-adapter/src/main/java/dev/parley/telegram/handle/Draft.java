package dev.parley.telegram.handle;

import dev.parley.telegram.render.Heading;
import dev.parley.telegram.render.Html;
import dev.parley.telegram.render.View;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said, and what its buttons are for.
 *
 * @param texts one message each, or one page each; at least one
 * @param paged whether they are pages
 * @param withQuotes what takes the place of the last message while quotes are shown
 * @param suggestions questions to press
 * @param rated whether people are asked what they think of it
 */
record Draft(
    List<Html> texts,
    boolean paged,
    Optional<Html> withQuotes,
    List<String> suggestions,
    boolean rated) {

  Draft {
    texts = List.copyOf(texts);
    suggestions = List.copyOf(suggestions);
  }

  static Draft of(View view) {
    if (view instanceof View.Messages messages) {
      return new Draft(messages.parts(), false, messages.withQuotes(), List.of(), false);
    }
    return new Draft(((View.Pages) view).pages(), true, Optional.empty(), List.of(), false);
  }

  static Draft of(Html text) {
    return new Draft(List.of(text), false, Optional.empty(), List.of(), false);
  }

  Draft suggesting(List<String> questions) {
    return new Draft(texts, paged, withQuotes, questions, rated);
  }

  Draft toRate() {
    return new Draft(texts, paged, withQuotes, suggestions, true);
  }

  /** The same below a heading. */
  Draft under(Heading heading) {
    if (paged) {
      return this;
    }
    List<Html> headed = heading.over(texts);
    // Quotes are shown in the last message: that is the headed one where there is just one.
    Optional<Html> quotes =
        headed.size() == 1 ? withQuotes.map(html -> heading.over(html).orElse(html)) : withQuotes;
    return new Draft(headed, false, quotes, suggestions, rated);
  }

  /** What is sent: of pages, the first. */
  List<Html> sent() {
    return paged ? texts.subList(0, 1) : texts;
  }

  Html last() {
    return texts.get(texts.size() - 1);
  }
}
