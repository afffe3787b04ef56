package dev.parley.bot.layout;

import dev.parley.bot.Citation;
import dev.parley.bot.layout.Block.Gap;
import dev.parley.bot.render.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The sources cited with their quotes, in one message: as much of them as it holds. */
final class QuoteList {

  /** No message holds more of them. */
  private static final int MOST = 100;

  /** Shorter ones say nothing; rather than that, the last citations go without their quotes. */
  private static final int SHORTEST_QUOTE = 60;

  /** No message holds a longer one. */
  private static final int LONGEST_QUOTE = 4_096;

  private static final int LONGEST_NOTE = 500;

  /** A citation in pieces of which only the quote's length is open. */
  private record Entry(String mark, String quote, String note, RichText heading) {

    static Entry of(Citation citation, SourceList sources) {
      ChatText chat = sources.chat();
      return new Entry(
          "[" + citation.number() + "] ",
          SafeText.chatLine(citation.quote()),
          citation
              .note()
              .map(note -> "\nEditor's note: " + chat.safe(note, LONGEST_NOTE))
              .orElse(""),
          sources.heading(new TextBuilder(chat), citation.article(), citation.link()).toText());
    }

    List<Block> blocks(int longest, ChatText chat) {
      String quoted = mark + "“" + chat.shortened(quote, longest) + "”" + note;
      return List.of(
          Block.paragraph(new TextBuilder(chat).quoted(quoted).toText()),
          Block.source(Gap.LINE, heading));
    }
  }

  private final List<Block> before;
  private final List<Citation> citations;
  private final SourceList sources;
  private final List<Entry> entries;

  private QuoteList(List<Block> before, List<Citation> citations, SourceList sources) {
    this.before = before;
    this.citations = citations;
    this.sources = sources;
    this.entries =
        citations.stream().limit(MOST).map(citation -> Entry.of(citation, sources)).toList();
  }

  /**
   * A message with quotes, all shortened alike where they are too long for it; none where there is
   * no room for even one.
   *
   * @param before what comes before the quotes, never shortened
   * @param fits whether one message holds these blocks
   */
  static Optional<List<Block>> of(
      List<Block> before,
      List<Citation> citations,
      SourceList sources,
      Predicate<List<Block>> fits) {
    QuoteList list = new QuoteList(before, citations, sources);
    int quotes =
        Largest.of(0, list.entries.size(), count -> fits.test(list.message(count, SHORTEST_QUOTE)));
    return Optional.of(quotes).filter(count -> count > 0).map(count -> list.longest(count, fits));
  }

  private List<Block> longest(int quotes, Predicate<List<Block>> fits) {
    int longest =
        Largest.of(SHORTEST_QUOTE, LONGEST_QUOTE, most -> fits.test(message(quotes, most)));
    return message(quotes, longest);
  }

  /** The first citations with quotes of at most so many units, the others as plain sources. */
  private List<Block> message(int quotes, int longest) {
    List<Block> blocks = new ArrayList<>(before);
    entries.stream()
        .limit(quotes)
        .forEach(entry -> blocks.addAll(entry.blocks(longest, sources.chat())));
    blocks.addAll(sources.of(citations.subList(quotes, citations.size())));
    return blocks;
  }
}
