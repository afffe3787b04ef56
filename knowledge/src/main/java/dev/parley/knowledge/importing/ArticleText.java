package dev.parley.knowledge.importing;

import static java.util.stream.Collectors.joining;

import dev.parley.knowledge.importing.ImportReport.LeftOut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An article's own words, told apart from the page around them. Each line of the source is either
 * kept or left out with a reason; none changes, and none gets lost.
 *
 * @param body paragraphs, separated by an empty line
 * @param clues what the lines around the text say about it
 * @param leftOut every line that is not in the body, in order
 */
record ArticleText(String body, Clues clues, List<LeftOut> leftOut) {

  /** Far more than any article has; it bounds the work on hostile input. */
  private static final int MAX_LINES = 20_000;

  ArticleText {
    leftOut = List.copyOf(leftOut);
  }

  /**
   * @param lines all lines of a source
   * @param knownTitle the headline where metadata gives it; else it is looked for in the lines
   */
  static ArticleText read(List<Line> lines, Optional<String> knownTitle) {
    if (lines.size() > MAX_LINES) {
      throw new ImportException(
          "The text has more than " + MAX_LINES + " lines, which is no article: shorten it");
    }
    Cut withoutFurniture =
        PageHead.cutWeather(lines)
            .then(PageTail::cutAtEnd)
            .then(kept -> Cut.by(kept, Furniture::why));
    PageHead head = PageHead.read(withoutFurniture.kept(), knownTitle);
    Optional<String> title = knownTitle.or(() -> head.clues().title().map(Sourced::value));
    List<String> described = new ArrayList<>();
    Cut text =
        withoutFurniture
            .then(kept -> head.cut())
            .then(kept -> Cut.by(kept, line -> repeatedHeadline(line, title)))
            .then(kept -> PageTail.trim(kept, described));
    return new ArticleText(
        text.kept().stream().map(Line::text).collect(joining("\n\n")),
        head.clues().or(authors(described)),
        text.leftOut().stream().sorted(Comparator.comparingInt(LeftOut::line)).toList());
  }

  private static Optional<String> repeatedHeadline(Line line, Optional<String> title) {
    return title
        .filter(headline -> line.isHeadlineLike() && line.sameWordsAs(headline))
        .map(headline -> "a repeated headline");
  }

  private static Clues authors(List<String> described) {
    Clues none = Clues.none();
    return described.isEmpty()
        ? none
        : new Clues(
            none.title(),
            none.publisher(),
            Optional.of(new Sourced<>(List.copyOf(described), "the author's biography")),
            none.published(),
            none.url(),
            List.of());
  }
}
