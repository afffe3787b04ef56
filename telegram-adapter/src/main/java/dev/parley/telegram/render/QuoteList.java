package dev.parley.telegram.render;

import dev.parley.bot.Citation;
import dev.parley.bot.render.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sources cited with their quotes, in one message: as much of them as it holds. */
final class QuoteList {

  /** Shorter ones say nothing; rather than that, the last citations go without their quotes. */
  private static final int SHORTEST_QUOTE = 60;

  private static final int LONGEST_NOTE = 500;

  /** A citation in pieces of which only the quote's length is open. */
  private record Entry(String mark, String quote, String note, RichText heading) {

    static Entry of(Citation citation) {
      return new Entry(
          "[" + citation.number() + "] ",
          SafeText.chatLine(citation.quote()),
          citation
              .note()
              .map(note -> "\nEditor's note: " + ChatText.safe(note, LONGEST_NOTE))
              .orElse(""),
          SourceList.heading(new HtmlBuilder(), citation.article(), citation.link()).toText());
    }

    Block block(int longest) {
      HtmlBuilder text =
          new HtmlBuilder()
              .quoted(mark + "“" + ChatText.shortened(quote, longest) + "”" + note)
              .newline();
      return new Block(Block.PARAGRAPH, text.toText().plus(heading));
    }
  }

  private final List<Block> before;
  private final List<Citation> citations;
  private final List<Entry> entries;

  private QuoteList(List<Block> before, List<Citation> citations) {
    this.before = before;
    this.citations = citations;
    this.entries = citations.stream().limit(RichText.MOST_ENTITIES).map(Entry::of).toList();
  }

  /**
   * A message with quotes, all shortened alike where they are too long for it; none where there is
   * no room for even one.
   *
   * @param before what comes before the quotes, never shortened
   */
  static Optional<RichText> of(List<Block> before, List<Citation> citations) {
    QuoteList list = new QuoteList(before, citations);
    int quotes =
        Largest.of(0, list.entries.size(), count -> list.message(count, SHORTEST_QUOTE).fits());
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
    entries.stream().limit(quotes).map(entry -> entry.block(longest)).forEach(blocks::add);
    blocks.addAll(SourceList.of(citations.subList(quotes, citations.size())));
    return Block.join(blocks);
  }
}
