package dev.parley.slack.render;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import dev.parley.bot.layout.Block;
import dev.parley.bot.layout.Block.Gap;
import dev.parley.bot.layout.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A message in Slack's blocks: words in sections, sources in context blocks. Lengths are in UTF-16
 * units, with all escapes.
 */
final class SlackMessage {

  /** Slack takes 50. */
  private static final int MOST_BLOCKS = 50 - Part.SPARE_BLOCKS;

  /** What Slack takes in one text. */
  private static final int LONGEST_TEXT = 3_000;

  /** Slack takes about 13,000 in all blocks; so there is room for buttons. */
  private static final int LONGEST_MARKUP = 10_000;

  /** What Slack takes when a message is changed. */
  private static final int LONGEST_PLAIN = 4_000;

  private record Text(Kind kind, String mrkdwn) {

    boolean takes(Text more, Gap gap) {
      return kind == more.kind && plus(more, gap).mrkdwn.length() <= LONGEST_TEXT;
    }

    Text plus(Text more, Gap gap) {
      return new Text(kind, mrkdwn + gap.characters() + more.mrkdwn);
    }

    LayoutBlock block() {
      MarkdownTextObject text = MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
      return kind == Kind.WORDS
          ? SectionBlock.builder().text(text).expand(true).build()
          : ContextBlock.builder().elements(List.of(text)).build();
    }
  }

  private SlackMessage() {}

  /** Whether one message holds these blocks. */
  static boolean fits(List<Block> message) {
    if (Mrkdwn.escaped(Block.join(message).text()).length() > LONGEST_PLAIN) {
      return false;
    }
    List<Text> texts = texts(message);
    return texts.size() <= MOST_BLOCKS
        && texts.stream().allMatch(text -> text.mrkdwn().length() <= LONGEST_TEXT)
        && texts.stream().mapToInt(text -> text.mrkdwn().length()).sum() <= LONGEST_MARKUP;
  }

  /** A message of blocks that fit. */
  static Part write(List<Block> message) {
    return new Part(
        texts(message).stream().map(Text::block).toList(),
        Block.join(message)
            .spelledOut(Mrkdwn::escaped, href -> " (<" + href + ">)", LONGEST_PLAIN));
  }

  /** Lines of a kind, and what stands on one, are in one text while it holds them. */
  private static List<Text> texts(List<Block> message) {
    List<Text> texts = new ArrayList<>();
    for (Block block : message) {
      Text text = new Text(block.kind(), Mrkdwn.of(block.text()));
      int last = texts.size() - 1;
      Gap gap = block.gap();
      if (last >= 0 && gap != Gap.PARAGRAPH && texts.get(last).takes(text, gap)) {
        texts.set(last, texts.get(last).plus(text, gap));
      } else {
        texts.add(text);
      }
    }
    return texts;
  }
}
