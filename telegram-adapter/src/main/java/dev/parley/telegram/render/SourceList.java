package dev.parley.telegram.render;

import static dev.parley.telegram.render.Block.LINE;
import static dev.parley.telegram.render.Block.PARAGRAPH;

import dev.parley.bot.Citation;
import dev.parley.bot.render.CitedArticle;
import dev.parley.bot.render.Wording;
import dev.parley.knowledge.Article;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The articles cited, below what cites them. */
final class SourceList {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_PUBLISHER = 100;

  /** Enough of a quote to find it in a paper one has. */
  private static final int LONGEST_QUOTE = 300;

  private static final int LONGEST_NOTE = 200;

  private SourceList() {}

  /** A block for each article, after an empty line. */
  static List<Block> of(List<Citation> citations) {
    return below(CitedArticle.of(citations).stream().map(SourceList::source).toList());
  }

  /** Texts one below the other, after an empty line. */
  static List<Block> below(List<RichText> texts) {
    List<Block> blocks = new ArrayList<>();
    texts.forEach(text -> blocks.add(new Block(blocks.isEmpty() ? PARAGRAPH : LINE, text)));
    return blocks;
  }

  private static RichText source(CitedArticle cited) {
    Optional<URI> link =
        cited.citations().stream()
            .flatMap(citation -> citation.link().stream())
            .filter(address -> Address.of(address).isPresent())
            .findFirst();
    HtmlBuilder source = new HtmlBuilder().words(cited.marks() + " ");
    heading(source, cited.article(), link);
    if (link.isEmpty()) {
      source.newline().quoted(quotes(cited.citations()));
    }
    cited
        .marksByNote()
        .forEach(
            (note, marks) ->
                source
                    .newline()
                    .words("Editor's note on " + marks + ": ")
                    .text(note, LONGEST_NOTE));
    return source.toText();
  }

  private static String quotes(List<Citation> citations) {
    return citations.stream()
        .map(citation -> "“" + ChatText.safe(citation.quote(), LONGEST_QUOTE) + "”")
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** "Publisher, day: title", the title as a link. */
  static HtmlBuilder heading(HtmlBuilder line, Article article, Optional<URI> link) {
    line.text(publisher(article)).words(", " + Wording.day(article) + ": ");
    return title(line, article, link, false);
  }

  static HtmlBuilder title(HtmlBuilder line, Article article, Optional<URI> link, boolean bold) {
    line.title(seen(ChatText.safe(article.title(), LONGEST_TITLE), "(no title)"), link, bold);
    return link.flatMap(Address::of).isPresent() ? line : line.words(" " + Wording.NO_ADDRESS);
  }

  static String publisher(Article article) {
    return seen(
        ChatText.safe(article.publisherOrUnattributed(), LONGEST_PUBLISHER), "(no publisher)");
  }

  private static String seen(String text, String orElse) {
    return text.isEmpty() ? orElse : text;
  }
}
