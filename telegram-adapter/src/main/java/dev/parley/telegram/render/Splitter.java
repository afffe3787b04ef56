package dev.parley.telegram.render;

import java.util.ArrayList;
import java.util.List;

/** Packs blocks into as few messages as hold them, in order. */
final class Splitter {

  private final List<RichText> parts = new ArrayList<>();
  private RichText last = RichText.EMPTY;

  private Splitter() {}

  /** Texts that each fit into a message. A block is cut only where it is too long for one. */
  static List<RichText> split(List<Block> blocks) {
    Splitter splitter = new Splitter();
    blocks.forEach(splitter::add);
    splitter.finishPart();
    return splitter.parts;
  }

  private void add(Block block) {
    RichText joined = Block.after(last, block);
    if (joined.fits()) {
      last = joined;
    } else {
      finishPart();
      last = cut(block.text());
    }
  }

  private void finishPart() {
    if (!last.isEmpty()) {
      parts.add(last);
    }
    last = RichText.EMPTY;
  }

  /** Makes parts of it while it is too long. */
  private RichText cut(RichText text) {
    RichText rest = text;
    while (!rest.fits()) {
      int cut = rest.cut();
      String words = rest.text();
      parts.add(rest.slice(0, words.substring(0, cut).stripTrailing().length()));
      int spaces = words.length() - cut - words.substring(cut).stripLeading().length();
      rest = rest.slice(cut + spaces, words.length());
    }
    return rest;
  }
}
