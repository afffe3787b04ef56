package dev.parley.knowledge.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The texts of an element's blocks (paragraphs, headings, list items, …) in reading order. White
 * space is collapsed as browsers do it; spaces that do not break stay as they are.
 */
final class HtmlBlocks {

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "svg", "iframe", "head");

  private HtmlBlocks() {}

  static List<String> of(Element root) {
    Collector collector = new Collector();
    NodeTraversor.filter(collector, root);
    collector.endBlock();
    return List.copyOf(collector.blocks);
  }

  private static final class Collector implements NodeFilter {
    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();

    @Override
    public FilterResult head(Node node, int depth) {
      if (UNSEEN.contains(node.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (node instanceof TextNode text) {
        block.append(text.getWholeText());
      } else if (breaksLine(node)) {
        endBlock();
        block.append(node.normalName().equals("li") ? "• " : "");
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (breaksLine(node)) {
        endBlock();
      }
      return FilterResult.CONTINUE;
    }

    private static boolean breaksLine(Node node) {
      return node instanceof Element element
          && (element.isBlock() || element.normalName().equals("br"));
    }

    void endBlock() {
      String text = Words.clean(block.toString()).replaceAll("[ \\t\\n\\f]+", " ").strip();
      // "li" and "p" in it both open a block: the bullet waits for its words.
      boolean bulletOnly = text.equals("•");
      if (!text.isEmpty() && !bulletOnly) {
        blocks.add(text);
      }
      block.setLength(0);
      block.append(bulletOnly ? "• " : "");
    }
  }
}
