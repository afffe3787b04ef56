package dev.parley.slack.handle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.TextCut;
import dev.parley.slack.render.Part;
import java.util.List;
import java.util.stream.Stream;

/** Puts blocks together. Pure. */
final class Blocks {

  private static final int LONGEST_QUESTION = 500;

  private Blocks() {}

  /** Plain text needs no escaping, and pings nobody. */
  static LayoutBlock plain(String text) {
    return SectionBlock.builder()
        .text(PlainTextObject.builder().text(text).emoji(false).build())
        .build();
  }

  /**
   * Our own words, as a message.
   *
   * @param words without signs that Slack reads as its own: &, < and >
   */
  static Part words(String words) {
    return new Part(List.of(plain(words)), words);
  }

  static Part under(String question, Part part) {
    String line = TextCut.shorten(SafeText.oneLine(question), LONGEST_QUESTION);
    return new Part(joined(List.of(plain("“" + line + "”")), part.blocks()), part.text());
  }

  static Part over(Part part, List<? extends LayoutBlock> below) {
    return new Part(joined(part.blocks(), below), part.text());
  }

  private static List<LayoutBlock> joined(
      List<? extends LayoutBlock> one, List<? extends LayoutBlock> other) {
    return Stream.<LayoutBlock>concat(one.stream(), other.stream()).toList();
  }
}
