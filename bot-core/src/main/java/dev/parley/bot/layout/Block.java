package dev.parley.bot.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a message that stays together where it can: a statement, a source.
 *
 * @param kind what it says
 * @param gap what comes before it, where it is not the first of its message
 * @param text how it says it
 */
public record Block(Kind kind, Gap gap, RichText text) {

  /** What a block says. */
  public enum Kind {
    WORDS,
    /** Where words are from; may stand smaller than they do. */
    SOURCE
  }

  /** What stands between a block and the one before it. */
  public enum Gap {
    /** They stand on one line; only before a block of a single line that is no quote. */
    SPACE("  "),
    LINE("\n"),
    PARAGRAPH("\n\n");

    private final String characters;

    Gap(String characters) {
      this.characters = characters;
    }

    public String characters() {
      return characters;
    }
  }

  public static Block line(RichText text) {
    return new Block(Kind.WORDS, Gap.LINE, text);
  }

  public static Block paragraph(RichText text) {
    return new Block(Kind.WORDS, Gap.PARAGRAPH, text);
  }

  public static Block source(Gap gap, RichText text) {
    return new Block(Kind.SOURCE, gap, text);
  }

  Block withText(RichText newText) {
    return new Block(kind, gap, newText);
  }

  /** All of them, in order, in one text. */
  public static RichText join(List<Block> blocks) {
    List<Span> spans = new ArrayList<>();
    for (Block block : blocks) {
      if (!spans.isEmpty()) {
        spans.add(new Span(block.gap.characters, Span.Look.PLAIN, Optional.empty()));
      }
      spans.addAll(block.text.spans());
    }
    return new RichText(spans);
  }
}
