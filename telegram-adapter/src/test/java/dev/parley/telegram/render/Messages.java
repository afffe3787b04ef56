package dev.parley.telegram.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Reply;
import dev.parley.bot.layout.View;
import dev.parley.bot.render.SafeText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What tests ask of rendered messages. */
final class Messages {

  private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_])@[A-Za-z0-9_]");

  /** Any but the one that is ours. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_/<>])(?<!^There is more: )/[A-Za-z0-9_]", Pattern.MULTILINE);

  private Messages() {}

  static View<Html> render(Reply reply) {
    return reply.renderWith(new TelegramRenderer());
  }

  /** All messages and pages of a view, that with quotes last. */
  static List<Html> all(View<Html> view) {
    return view instanceof View.Messages<Html> messages
        ? Stream.concat(messages.parts().stream(), messages.withQuotes().stream()).toList()
        : view.parts();
  }

  /** Reads a message as Telegram would, and holds it to Telegram's limits and to harmlessness. */
  static TelegramHtml accepted(Html html) {
    TelegramHtml read = TelegramHtml.parse(html.markup());
    assertThat(html.markup()).hasSizeLessThanOrEqualTo(16_000);
    assertThat(read.text()).hasSizeLessThanOrEqualTo(4096).isNotBlank();
    assertThat(html.plain()).hasSizeLessThanOrEqualTo(4096).isNotBlank();
    assertThat(read.entities()).hasSizeLessThanOrEqualTo(100);
    assertThat(read.entities())
        .allSatisfy(
            entity ->
                assertThat(entity.href()).matches(entity.tag().equals("a") ? "https?://.+" : ""));
    for (String text : List.of(read.text(), html.plain())) {
      assertThat(text.codePoints().anyMatch(c -> c != '\n' && SafeText.isHarmful(c))).isFalse();
      assertThat(text).doesNotContainPattern(MENTION).doesNotContainPattern(COMMAND);
    }
    return read;
  }
}
