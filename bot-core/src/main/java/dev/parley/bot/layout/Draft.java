package dev.parley.bot.layout;

import java.util.List;
import java.util.Optional;

/**
 * What is to be said in a chat, and what the buttons under it are for.
 *
 * @param <M> a message of the chat
 * @param parts one message each, at least one; of pages, the first
 * @param pages how many pages there are; 0 where it is not in pages
 * @param withQuotes what takes the place of the last message while quotes are shown
 * @param suggestions questions to press
 * @param rated whether people are asked what they think of it
 * @param drawn whether a picture goes above it
 */
public record Draft<M>(
    List<M> parts,
    int pages,
    Optional<M> withQuotes,
    List<String> suggestions,
    boolean rated,
    boolean drawn) {

  public Draft {
    parts = List.copyOf(parts);
    suggestions = List.copyOf(suggestions);
  }

  /** What a reply says. */
  public static <M> Draft<M> of(View<M> view) {
    if (view instanceof View.Messages<M> messages) {
      return new Draft<>(messages.parts(), 0, messages.withQuotes(), List.of(), false, false);
    }
    List<M> pages = view.parts();
    return new Draft<>(
        pages.subList(0, 1), pages.size(), Optional.empty(), List.of(), false, false);
  }

  /** One message. */
  public static <M> Draft<M> saying(M message) {
    return new Draft<>(List.of(message), 0, Optional.empty(), List.of(), false, false);
  }

  /** The same in other words. */
  public Draft<M> with(List<M> newParts, Optional<M> newWithQuotes) {
    return new Draft<>(newParts, pages, newWithQuotes, suggestions, rated, drawn);
  }

  public Draft<M> suggesting(List<String> questions) {
    return new Draft<>(parts, pages, withQuotes, questions, rated, drawn);
  }

  public Draft<M> toRate() {
    return new Draft<>(parts, pages, withQuotes, suggestions, true, drawn);
  }

  public Draft<M> underPicture() {
    return new Draft<>(parts, pages, withQuotes, suggestions, rated, true);
  }

  public boolean paged() {
    return pages > 0;
  }

  /** The message with the buttons. */
  public M last() {
    return parts.get(parts.size() - 1);
  }
}
