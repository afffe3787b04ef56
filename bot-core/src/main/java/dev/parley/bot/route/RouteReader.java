package dev.parley.bot.route;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.question.QuestionText;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells what a message asks for by plain patterns over its normal form. They know no article: what
 * is none of the routes is a question for the reader. Thread-safe.
 */
public final class RouteReader {

  /** Such messages go on with what was asked before, whatever their other words are like. */
  private static final Pattern LEANING =
      Pattern.compile(
          "^\\s*(?:and|but|or|what about|how about|no,|i mean|i meant|not)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DATED = Pattern.compile("\\d[./-]\\d");

  private final Predicate<String> known;

  /**
   * @param known whether something in lower case is a word, so that it is no mere row of keys
   */
  public RouteReader(Predicate<String> known) {
    this.known = requireNonNull(known);
  }

  /** What reaches the reader of a message that is a question: the same in whatever dress. */
  public static String question(String message) {
    return NormalForm.question(QuestionText.clean(message));
  }

  /**
   * The route of a message in a conversation, where "and the latest?" leans on what was said.
   *
   * @param goesOn whether something was said before
   */
  public Route read(String message, boolean goesOn) {
    return goesOn && LEANING.matcher(message).find() && !DATED.matcher(message).find()
        ? new Route.Fact(question(message))
        : read(message);
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
