package dev.parley.bot.route;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.question.QuestionText;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tells what a message asks for by plain patterns over its normal form. They know no article: what
 * is none of the routes is a question for the reader. Thread-safe.
 */
public final class RouteReader {

  private final Predicate<String> known;

  /**
   * @param known whether something in lower case is a word, so that it is no mere row of keys
   */
  public RouteReader(Predicate<String> known) {
    this.known = requireNonNull(known);
  }

  /** The route of a message that is no longer than a question may be. */
  public Route read(String message) {
    String text = QuestionText.clean(message);
    String bare = NormalForm.bare(text);
    return Stream.<Supplier<Optional<Route>>>of(
            () -> SmallWords.read(text),
            () -> Hostility.read(text, bare),
            () -> Orders.read(bare),
            () -> AmbiguousDates.read(text),
            () -> AboutParley.read(bare),
            () -> Keystrokes.read(bare, known),
            () -> Languages.of(bare).map(Route.OtherLanguage::new),
            () -> AboutLibrary.read(bare),
            () -> Comparisons.read(bare),
            () -> Overviews.read(bare),
            () -> Doubles.read(bare),
            () -> News.read(bare))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> new Route.Fact(NormalForm.question(text)));
  }
}
