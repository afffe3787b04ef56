package dev.parley.telegram.render;

import dev.parley.bot.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sources cited with their quotes, in one message: as much of them as it holds. */
final class QuoteList {

  /** Shorter ones say nothing; rather than that, the last citations go without their quotes. */
  private static final int SHORTEST_QUOTE = 60;

  private static final int LONGEST_NOTE = 500;

  private final List<Block> before;
  private final List<Citation> citations;

  private QuoteList(List<Block> before, List<Citation> citations) {
    this.before = before;
    this.citations = citations;
  }

  /**
   * A message with quotes, all shortened alike where they are too long for it; none where there is
   * no room for even one.
   *
   * @param before what comes before the quotes, never shortened
   */
  static Optional<RichText> of(List<Block> before, List<Citation> citations) {
    QuoteList list = new QuoteList(before, citations);
    int most = Math.min(citations.size(), RichText.MOST_ENTITIES / 2);
    int quotes = Largest.of(0, most, count -> list.message(count, SHORTEST_QUOTE).fits());
    return Optional.of(quotes).filter(count -> count > 0).map(list::longest);
  }

  private RichText longest(int quotes) {
    return message(
        quotes,
        Largest.of(SHORTEST_QUOTE, RichText.LONGEST, longest -> message(quotes, longest).fits()));
  }

  /** The first citations with quotes of at most so many units, the others as plain sources. */
  private RichText message(int quotes, int longest) {
    List<Block> blocks = new ArrayList<>(before);
    citations.stream()
        .limit(quotes)
        .map(citation -> new Block(Block.PARAGRAPH, quote(citation, longest)))
        .forEach(blocks::add);
    blocks.addAll(SourceList.of(citations.subList(quotes, citations.size())));
    return Block.join(blocks);
  }

  private static RichText quote(Citation citation, int longest) {
    String note =
        citation
            .note()
            .map(text -> "\nEditor's note: " + ChatText.safe(text, LONGEST_NOTE))
            .orElse("");
    String quote = "“" + ChatText.safe(citation.quote(), longest) + "”";
    HtmlBuilder text =
        new HtmlBuilder().quoted("[" + citation.number() + "] " + quote + note).newline();
    return SourceList.heading(text, citation.article(), citation.link()).toText();
  }
}
