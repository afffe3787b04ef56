package dev.parley.bot.layout;

import dev.parley.bot.Citation;
import dev.parley.bot.layout.Block.Gap;
import dev.parley.bot.layout.Span.Look;
import dev.parley.bot.render.AnswerOutline;
import dev.parley.bot.render.CitedArticle;
import dev.parley.bot.render.Wording;
import dev.parley.knowledge.Article;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is cited, below what cites it. */
record SourceList(ChatText chat) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_PUBLISHER = 100;

  /** Enough of a quote to find it in a paper one has. */
  private static final int LONGEST_QUOTE = 300;

  private static final int LONGEST_NOTE = 200;

  /**
   * A few words for each source, in order of the citations, that open it at the words cited; after
   * an empty line. Below them, what cannot be opened and has not been said yet.
   *
   * @param all the citations of the reply, by which dates tell apart
   * @param unsaid those whose quotes say more than the reply
   */
  List<Block> of(List<Citation> citations, List<Citation> all, List<Citation> unsaid) {
    boolean years = Wording.areOfSeveralYears(all);
    List<Block> blocks = new ArrayList<>();
    for (CitedArticle cited : CitedArticle.inTurn(citations)) {
      blocks.add(Block.source(blocks.isEmpty() ? Gap.PARAGRAPH : Gap.SPACE, chip(cited, years)));
    }
    citations.stream()
        .filter(unsaid::contains)
        .filter(citation -> citation.link().flatMap(WebAddress::of).isEmpty())
        .forEach(
            citation ->
                blocks.add(
                    Block.source(
                        Gap.LINE, text().quoted(quote(citation, LONGEST_QUOTE)).toText())));
    return blocks;
  }

  /** The same for a reply that does not tell what editors note: that stands below. */
  List<Block> withNotes(List<Citation> citations, AnswerOutline outline, List<Citation> all) {
    List<Block> blocks = new ArrayList<>(of(citations, all, outline.unsaid()));
    for (CitedArticle cited : CitedArticle.of(citations)) {
      cited
          .marksByNote()
          .forEach(
              (note, marks) ->
                  blocks.add(
                      Block.source(
                          Gap.LINE,
                          text()
                              .words("Editor's note on " + marks + ": ")
                              .text(note, LONGEST_NOTE)
                              .toText())));
    }
    return blocks;
  }

  private RichText chip(CitedArticle cited, boolean years) {
    Article article = cited.article();
    Optional<URI> link =
        cited.citations().stream()
            .flatMap(citation -> citation.link().stream())
            .filter(address -> WebAddress.of(address).isPresent())
            .findFirst();
    TextBuilder chip =
        text()
            .link(
                cited.marks() + " " + publisher(article) + Wording.chipDay(article, years),
                Look.PLAIN,
                link);
    return link.isPresent() ? chip.toText() : chip.words(" " + Wording.NO_ADDRESS).toText();
  }

  static String mark(Citation citation) {
    return "[" + citation.number() + "] ";
  }

  /** The words cited, after their number and in quotation marks. */
  private String quote(Citation citation, int longest) {
    return mark(citation) + "“" + chat.safe(Wording.inner(citation.quote()), longest) + "”";
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

  private TextBuilder text() {
    return new TextBuilder(chat);
  }

  private static String seen(String text, String orElse) {
    return text.isEmpty() ? orElse : text;
  }
}
