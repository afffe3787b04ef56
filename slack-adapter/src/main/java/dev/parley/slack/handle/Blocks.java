package dev.parley.slack.handle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import dev.parley.bot.layout.Draft;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.TextCut;
import dev.parley.slack.render.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts blocks together. Pure. */
final class Blocks {

  private static final int LONGEST_QUESTION = 500;

  /** It says nowhere that these do nothing in titles and labels. */
  private static final Pattern PING = Pattern.compile("<(?=[!@#])");

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

  /** The same below the question, for who has not seen it. */
  static Draft<Part> under(String question, Draft<Part> draft) {
    if (draft.paged()) {
      return draft;
    }
    List<Part> headed = new ArrayList<>(draft.parts());
    headed.set(0, under(question, headed.get(0)));
    // Quotes are shown in the last message: that is the headed one where there is just one.
    return draft.with(
        headed,
        headed.size() == 1
            ? draft.withQuotes().map(part -> under(question, part))
            : draft.withQuotes());
  }

  private static Part under(String question, Part part) {
    LayoutBlock quoted = plain("“" + line(question, LONGEST_QUESTION) + "”");
    return new Part(joined(List.of(quoted), part.blocks()), part.text());
  }

  /** Somebody's words for a title or a label, or another plain text of one line. */
  static String line(String words, int longest) {
    String harmless = PING.matcher(SafeText.oneLine(words)).replaceAll("<\u034F");
    return TextCut.shorten(harmless, longest);
  }

  static Part over(Part part, List<? extends LayoutBlock> below) {
    return new Part(joined(part.blocks(), below), part.text());
  }

  private static List<LayoutBlock> joined(
      List<? extends LayoutBlock> one, List<? extends LayoutBlock> other) {
    return Stream.<LayoutBlock>concat(one.stream(), other.stream()).toList();
  }
}
