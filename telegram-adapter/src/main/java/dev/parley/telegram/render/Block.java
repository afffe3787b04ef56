package dev.parley.telegram.render;

import java.util.List;

/**
 * A piece of a message that stays together where it can: a statement, a source.
 *
 * @param gap the line ends before it, where it is not the first of its message
 * @param text what it says
 */
record Block(String gap, RichText text) {

  static final String LINE = "\n";
  static final String PARAGRAPH = "\n\n";

  /** All of them in one text. */
  static RichText join(List<Block> blocks) {
    return blocks.stream().reduce(RichText.EMPTY, Block::after, RichText::plus);
  }

  /** This block after what comes before it. */
  static RichText after(RichText before, Block block) {
    return before.isEmpty()
        ? block.text
        : before.plus(new HtmlBuilder().words(block.gap).toText()).plus(block.text);
  }
}
