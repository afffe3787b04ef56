package dev.parley.bot.render;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.parley.bot.Citation;
import dev.parley.bot.Statement;
import dev.parley.bot.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a reply says, and in which order, so that nothing of it is said twice.
 *
 * @param points the statements in order
 * @param unsaid the citations whose quotes say more than the statements do
 */
public record AnswerOutline(List<Point> points, List<Citation> unsaid) {

  /** A quote that begins with so many words more than a statement says the same: "However, ". */
  private static final int WORDS_THAT_ADD_NOTHING = 3;

  /**
   * A statement, after what editors note on its quotes.
   *
   * @param notes those that no statement before it has told
   */
  public record Point(List<String> notes, Statement statement) {
    public Point {
      notes = List.copyOf(notes);
    }
  }

  public AnswerOutline {
    points = List.copyOf(points);
    unsaid = List.copyOf(unsaid);
  }

  /** Lays out statements, and what at least they cite. */
  public static AnswerOutline of(List<Statement> statements, List<Citation> citations) {
    Map<Integer, Citation> byNumber =
        citations.stream().collect(toMap(Citation::number, identity(), (one, other) -> one));
    List<Point> points = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    for (Statement statement : statements) {
      List<String> notes =
          statement.citations().stream()
              .flatMap(number -> Optional.ofNullable(byNumber.get(number)).stream())
              .flatMap(citation -> citation.note().stream())
              .filter(told::add)
              .toList();
      points.add(new Point(notes, statement));
    }
    List<List<String>> said =
        statements.stream().map(statement -> words(statement.text())).toList();
    return new AnswerOutline(
        points,
        citations.stream()
            .filter(citation -> said.stream().noneMatch(s -> repeats(words(citation.quote()), s)))
            .toList());
  }

  /** Whether a quote would be read as a sentence that was just read. */
  private static boolean repeats(List<String> quote, List<String> said) {
    int more = quote.size() - said.size();
    if (quote.isEmpty() || said.isEmpty() || more > WORDS_THAT_ADD_NOTHING) {
      return false;
    }
    return more > 0
        ? quote.subList(more, quote.size()).equals(said)
        : Collections.indexOfSubList(said, quote) >= 0;
  }

  private static List<String> words(String text) {
    return Words.of(text).stream().map(word -> word.text().toLowerCase(Locale.ROOT)).toList();
  }
}
