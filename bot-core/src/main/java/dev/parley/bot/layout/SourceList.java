package dev.parley.bot.layout;

import dev.parley.bot.Citation;
import dev.parley.bot.layout.Block.Gap;
import dev.parley.bot.layout.Span.Look;
import dev.parley.bot.render.CitedArticle;
import dev.parley.bot.render.Wording;
import dev.parley.knowledge.Article;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The articles cited, below what cites them. */
record SourceList(ChatText chat) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_PUBLISHER = 100;

  /** Enough of a quote to find it in a paper one has. */
  private static final int LONGEST_QUOTE = 300;

  private static final int LONGEST_NOTE = 200;

  /** A block for each article, after an empty line. */
  List<Block> of(List<Citation> citations) {
    List<Block> blocks = new ArrayList<>();
    for (CitedArticle cited : CitedArticle.of(citations)) {
      blocks.add(Block.source(blocks.isEmpty() ? Gap.PARAGRAPH : Gap.LINE, source(cited)));
    }
    return blocks;
  }

  private RichText source(CitedArticle cited) {
    Optional<URI> link =
        cited.citations().stream()
            .flatMap(citation -> citation.link().stream())
            .filter(address -> WebAddress.of(address).isPresent())
            .findFirst();
    TextBuilder source = new TextBuilder(chat).words(cited.marks() + " ");
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

  private String quotes(List<Citation> citations) {
    return citations.stream()
        .map(citation -> "“" + chat.safe(citation.quote(), LONGEST_QUOTE) + "”")
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** "Publisher, day: title", the title as a link. */
  TextBuilder heading(TextBuilder line, Article article, Optional<URI> link) {
    line.words(publisher(article) + ", " + Wording.day(article) + ": ");
    return title(line, article, link, Look.PLAIN);
  }

  TextBuilder title(TextBuilder line, Article article, Optional<URI> link, Look look) {
    line.link(seen(chat.safe(article.title(), LONGEST_TITLE), "(no title)"), look, link);
    return link.flatMap(WebAddress::of).isPresent() ? line : line.words(" " + Wording.NO_ADDRESS);
  }

  String publisher(Article article) {
    return seen(chat.safe(article.publisherOrUnattributed(), LONGEST_PUBLISHER), "(no publisher)");
  }

  private static String seen(String text, String orElse) {
    return text.isEmpty() ? orElse : text;
  }
}
