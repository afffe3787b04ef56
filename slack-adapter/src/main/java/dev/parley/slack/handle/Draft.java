package dev.parley.slack.handle;

import dev.parley.slack.render.Part;
import dev.parley.slack.render.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said, and what its buttons are for.
 *
 * @param parts one message each, or one page each; at least one
 * @param paged whether they are pages
 * @param withQuotes what takes the place of the last message while quotes are shown
 * @param suggestions questions to press
 * @param rated whether people are asked what they think of it
 */
record Draft(
    List<Part> parts,
    boolean paged,
    Optional<Part> withQuotes,
    List<String> suggestions,
    boolean rated) {

  Draft {
    parts = List.copyOf(parts);
    suggestions = List.copyOf(suggestions);
  }

  static Draft of(View view) {
    if (view instanceof View.Messages messages) {
      return new Draft(messages.parts(), false, messages.withQuotes(), List.of(), false);
    }
    return new Draft(((View.Pages) view).pages(), true, Optional.empty(), List.of(), false);
  }

  static Draft of(Part part) {
    return new Draft(List.of(part), false, Optional.empty(), List.of(), false);
  }

  Draft suggesting(List<String> questions) {
    return new Draft(parts, paged, withQuotes, questions, rated);
  }

  Draft toRate() {
    return new Draft(parts, paged, withQuotes, suggestions, true);
  }

  /** The same below the question, for who has not seen it. */
  Draft under(String question) {
    List<Part> headed = new ArrayList<>(parts);
    headed.set(0, Blocks.under(question, parts.get(0)));
    // Quotes are shown in the last message: that is the headed one where there is just one.
    Optional<Part> quotes =
        parts.size() == 1 ? withQuotes.map(part -> Blocks.under(question, part)) : withQuotes;
    return new Draft(headed, paged, quotes, suggestions, rated);
  }

  /** What is sent: of pages, the first. */
  List<Part> sent() {
    return paged ? parts.subList(0, 1) : parts;
  }

  Part last() {
    return parts.get(parts.size() - 1);
  }
}
