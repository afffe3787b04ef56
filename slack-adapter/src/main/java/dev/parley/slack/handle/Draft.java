package dev.parley.slack.handle;

import dev.parley.bot.layout.View;
import dev.parley.slack.render.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said, and what its buttons are for.
 *
 * @param parts one message each, at least one; of pages, the first
 * @param pages how many pages there are; 0 where it is not in pages
 * @param withQuotes what takes the place of the last message while quotes are shown
 * @param suggestions questions to press
 * @param rated whether people are asked what they think of it
 * @param drawn whether a picture goes above it
 */
record Draft(
    List<Part> parts,
    int pages,
    Optional<Part> withQuotes,
    List<String> suggestions,
    boolean rated,
    boolean drawn) {

  Draft {
    parts = List.copyOf(parts);
    suggestions = List.copyOf(suggestions);
  }

  static Draft of(View<Part> view) {
    if (view instanceof View.Messages<Part> messages) {
      return new Draft(messages.parts(), 0, messages.withQuotes(), List.of(), false, false);
    }
    List<Part> pages = view.parts();
    return new Draft(pages.subList(0, 1), pages.size(), Optional.empty(), List.of(), false, false);
  }

  static Draft of(Part part) {
    return new Draft(List.of(part), 0, Optional.empty(), List.of(), false, false);
  }

  Draft suggesting(List<String> questions) {
    return new Draft(parts, pages, withQuotes, questions, rated, drawn);
  }

  Draft toRate() {
    return new Draft(parts, pages, withQuotes, suggestions, true, drawn);
  }

  Draft underPicture() {
    return new Draft(parts, pages, withQuotes, suggestions, rated, true);
  }

  /** The same below the question, for who has not seen it. */
  Draft under(String question) {
    if (paged()) {
      return this;
    }
    List<Part> headed = new ArrayList<>(parts);
    headed.set(0, Blocks.under(question, parts.get(0)));
    // Quotes are shown in the last message: that is the headed one where there is just one.
    Optional<Part> quotes =
        parts.size() == 1 ? withQuotes.map(part -> Blocks.under(question, part)) : withQuotes;
    return new Draft(headed, 0, quotes, suggestions, rated, drawn);
  }

  boolean paged() {
    return pages > 0;
  }

  Part last() {
    return parts.get(parts.size() - 1);
  }
}
