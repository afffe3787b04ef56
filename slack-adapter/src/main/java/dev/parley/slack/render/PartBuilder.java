package dev.parley.slack.render;

import dev.parley.bot.layout.Block;
import dev.parley.bot.layout.Block.Gap;
import dev.parley.bot.layout.Block.Kind;
import dev.parley.bot.layout.Packer;
import dev.parley.bot.layout.RichTextBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a message together. Its own words are escaped, but may be mrkdwn: "*" and "_" format. Not
 * thread-safe.
 */
public final class PartBuilder extends RichTextBuilder<PartBuilder> {

  private final List<Block> blocks = new ArrayList<>();
  private Kind kind = Kind.WORDS;

  public PartBuilder() {
    super(Mrkdwn.CHAT);
  }

  @Override
  protected PartBuilder self() {
    return this;
  }

  /** What follows stands in a section of its own. */
  public PartBuilder paragraph() {
    return next(Kind.WORDS);
  }

  /** What follows stands in a context block of its own, smaller. */
  public PartBuilder context() {
    return next(Kind.SOURCE);
  }

  private PartBuilder next(Kind next) {
    if (!toText().isEmpty()) {
      blocks.add(new Block(kind, Gap.PARAGRAPH, toText()));
      clear();
    }
    kind = next;
    return this;
  }

  /**
   * The message, or as much of it as one message holds.
   *
   * @throws IllegalStateException when there is nothing in it
   */
  public Part build() {
    next(kind);
    return Packer.pack(blocks, SlackMessage::fits).stream()
        .findFirst()
        .map(SlackMessage::write)
        .orElseThrow(() -> new IllegalStateException("illegal message: it says nothing"));
  }
}
