package dev.parley.knowledge.importing;

import dev.parley.knowledge.importing.ImportReport.LeftOut;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the article in an HTML page: Readability says where it is, and its lines are then read. */
final class HtmlArticle {

  /**
   * News pages have a few thousand elements; Readability's work grows with their square, so that a
   * hostile page could keep it busy for hours.
   */
  private static final int MAX_ELEMENTS = 20_000;

  private HtmlArticle() {}

  /** The article's text, and its clues joined with the page's metadata, which go first. */
  static ArticleText read(SourcePage.Html page) {
    if (page.document().stream().limit(MAX_ELEMENTS + 1L).count() > MAX_ELEMENTS) {
      throw new ImportException(
          "The page has more than "
              + MAX_ELEMENTS
              + " elements, which is no article: save the text itself and import that");
    }
    Clues metadata = PageMetadata.read(page.document(), page.address());
    Cut layout = parted(HtmlBlocks.of(page.document().body()), HtmlBlocks.of(articleElement(page)));
    ArticleText text = ArticleText.read(layout.kept(), metadata.title().map(Sourced::value));
    return new ArticleText(
        text.body(),
        metadata.or(text.clues()),
        Stream.concat(layout.leftOut().stream(), text.leftOut().stream())
            .sorted(Comparator.comparingInt(LeftOut::line))
            .toList());
  }

  /**
   * The article's blocks as lines with their numbers on the page, and as left out whatever else is
   * on it.
   */
  private static Cut parted(List<String> pageBlocks, List<String> articleBlocks) {
    Map<String, Deque<Integer>> numbers = new LinkedHashMap<>();
    for (int i = 0; i < pageBlocks.size(); i++) {
      numbers.computeIfAbsent(pageBlocks.get(i), block -> new ArrayDeque<>()).add(i + 1);
    }
    List<Line> article = new ArrayList<>();
    int number = 1;
    for (String block : articleBlocks) {
      Integer onPage = numbers.getOrDefault(block, new ArrayDeque<>()).poll();
      number = onPage == null ? number : onPage;
      article.add(new Line(number, block, true));
    }
    List<LeftOut> outside = new ArrayList<>();
    numbers.forEach(
        (block, left) ->
            left.forEach(
                at ->
                    outside.add(
                        new LeftOut(at, block, "outside the article, by the page's layout"))));
    return new Cut(article, outside);
  }

  /**
   * Stands in for the address of a saved page. Readability makes links whole, which nothing here
   * reads, and complains loudly where it cannot.
   */
  private static final String NO_ADDRESS = "https://saved.invalid/";

  /** Readability works on a copy, as it changes its document. */
  private static Element articleElement(SourcePage.Html page) {
    Document copy = page.document().clone();
    copy.select("figcaption, button").remove();
    Element found =
        new Readability4J(page.address().map(Object::toString).orElse(NO_ADDRESS), copy)
            .parse()
            .getArticleContent();
    if (found != null && !found.text().isBlank()) {
      return found;
    }
    return Stream.of("[itemprop=articleBody]", "article", "main")
        .map(selector -> page.document().selectFirst(selector))
        .filter(element -> element != null && !element.text().isBlank())
        .findFirst()
        .orElse(page.document().body());
  }
}
