package dev.parley.bot.layout;

import dev.parley.bot.Citation;
import dev.parley.bot.layout.Block.Gap;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The sources cited with their titles, and with those quotes that have not been said, in one
 * message: as much of them as it holds.
 */
final class QuoteList {

  /** No message holds more of them. */
  private static final int MOST = 100;

  /** Shorter ones say nothing; rather than that, the last citations go without their quotes. */
  private static final int SHORTEST_QUOTE = 60;

  /** No message holds a longer one. */
  private static final int LONGEST_QUOTE = 4_096;

  /**
   * A citation in pieces of which only the quote's length is open.
   *
   * @param quote empty where it has been said
   */
  private record Entry(String mark, Optional<String> quote, Citation citation) {

    List<Block> blocks(int longest, SourceList sources) {
      TextBuilder heading = new TextBuilder(sources.chat());
      if (quote.isEmpty()) {
        heading.words(mark);
        return List.of(Block.source(Gap.PARAGRAPH, titled(heading, sources)));
      }
      String quoted = mark + "“" + sources.chat().shortened(quote.get(), longest) + "”";
      return List.of(
          Block.paragraph(new TextBuilder(sources.chat()).quoted(quoted).toText()),
          Block.source(Gap.LINE, titled(heading, sources)));
    }

    private RichText titled(TextBuilder heading, SourceList sources) {
      return sources.heading(heading, citation.article(), citation.link()).toText();
    }
  }

  private final List<Block> before;
  private final List<Citation> citations;
  private final List<Citation> unsaid;
  private final SourceList sources;
  private final List<Entry> entries;

  private QuoteList(
      List<Block> before, List<Citation> citations, List<Citation> unsaid, SourceList sources) {
    this.before = before;
    this.citations = citations;
    this.unsaid = unsaid;
    this.sources = sources;
    this.entries = citations.stream().limit(MOST).map(this::entry).toList();
  }

  private Entry entry(Citation citation) {
    return new Entry(
        SourceList.mark(citation),
        Optional.of(citation)
            .filter(unsaid::contains)
            .map(it -> SafeText.chatLine(Wording.inner(it.quote()))),
        citation);
  }

  /**
   * A message with quotes, all shortened alike where they are too long for it; none where all have
   * been said, or where there is no room for even one.
   *
   * @param before what comes before the quotes, never shortened
   * @param unsaid those of the citations whose quotes have not been said
   * @param fits whether one message holds these blocks
   */
  static Optional<List<Block>> of(
      List<Block> before,
      List<Citation> citations,
      List<Citation> unsaid,
      SourceList sources,
      Predicate<List<Block>> fits) {
    if (unsaid.isEmpty()) {
      return Optional.empty();
    }
    QuoteList list = new QuoteList(before, citations, unsaid, sources);
    int quotes =
        Largest.of(0, list.entries.size(), count -> fits.test(list.message(count, SHORTEST_QUOTE)));
    return Optional.of(quotes).filter(list::quotesAny).map(count -> list.longest(count, fits));
  }

  private boolean quotesAny(int count) {
    return entries.stream().limit(count).anyMatch(entry -> entry.quote().isPresent());
  }

  private List<Block> longest(int quotes, Predicate<List<Block>> fits) {
    int longest =
        Largest.of(SHORTEST_QUOTE, LONGEST_QUOTE, most -> fits.test(message(quotes, most)));
    return message(quotes, longest);
  }

  /** The first citations with quotes of at most so many units, the others as plain sources. */
  private List<Block> message(int quotes, int longest) {
    List<Block> blocks = new ArrayList<>(before);
    entries.stream().limit(quotes).forEach(entry -> blocks.addAll(entry.blocks(longest, sources)));
    blocks.addAll(sources.of(citations.subList(quotes, citations.size()), citations, unsaid));
    return blocks;
  }
}
