package dev.parley.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.util.json.GsonFactory;
import dev.parley.bot.Reply;
import dev.parley.bot.layout.View;
import dev.parley.bot.render.SafeText;
import dev.parley.slack.fake.BlockKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tests ask of rendered messages. */
final class Messages {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Gson GSON = GsonFactory.createSnakeCase();

  private Messages() {}

  static View<Part> render(Reply reply) {
    return reply.renderWith(new SlackRenderer());
  }

  /** All messages and pages of a view, that with quotes last. */
  static List<Part> all(View<Part> view) {
    return view instanceof View.Messages<Part> messages
        ? Stream.concat(messages.parts().stream(), messages.withQuotes().stream()).toList()
        : view.parts();
  }

  static LayoutBlock section(String mrkdwn) {
    return SectionBlock.builder().text(text(mrkdwn)).expand(true).build();
  }

  static LayoutBlock context(String mrkdwn) {
    return ContextBlock.builder().elements(List.of(text(mrkdwn))).build();
  }

  private static MarkdownTextObject text(String mrkdwn) {
    return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
  }

  /** The mrkdwn of a message's blocks. */
  static List<String> texts(Part part) {
    return part.blocks().stream().map(Messages::mrkdwn).toList();
  }

  private static String mrkdwn(LayoutBlock block) {
    return block instanceof SectionBlock section
        ? section.getText().getText()
        : ((MarkdownTextObject) ((ContextBlock) block).getElements().get(0)).getText();
  }

  /** Reads a message as Slack would, and holds it to Slack's limits and to harmlessness. */
  static MrkdwnReader.Shown accepted(Part part) {
    List<LayoutBlock> blocks = new ArrayList<>(part.blocks());
    for (int i = 0; i < Part.SPARE_BLOCKS; i++) {
      blocks.add(DividerBlock.builder().build());
    }
    JsonNode json = json(blocks);
    BlockKit.check(json, BlockKit.Surface.MESSAGE);
    assertThat(BlockKit.problemsOfText(json)).isEmpty();
    assertThat(String.join("", texts(part))).hasSizeLessThanOrEqualTo(10_000);
    String shown = String.join("\n\n", texts(part));
    MrkdwnReader.Shown read = MrkdwnReader.read(shown);
    assertThat(part.text()).hasSizeLessThanOrEqualTo(4_000);
    MrkdwnReader.Shown fallback = MrkdwnReader.read(part.text());
    assertThat(fallback.bold()).isEmpty();
    assertThat(fallback.quoted()).isEmpty();
    for (String text : List.of(read.text(), fallback.text())) {
      assertThat(text).isNotBlank();
      assertThat(text.codePoints().anyMatch(c -> c != '\n' && SafeText.isHarmful(c))).isFalse();
    }
    return read;
  }

  private static JsonNode json(List<LayoutBlock> blocks) {
    try {
      return JSON.readTree(GSON.toJson(blocks));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words alone of several messages. */
  static String words(List<Part> parts) {
    return parts.stream().map(part -> accepted(part).text()).collect(Collectors.joining("\n\n"));
  }
}
