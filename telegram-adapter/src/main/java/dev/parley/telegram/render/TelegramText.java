package dev.parley.telegram.render;

import dev.parley.bot.layout.ChatText;
import dev.parley.bot.layout.RichText;
import dev.parley.bot.layout.Span;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in Telegram's HTML. Lengths are in UTF-16 units, as Telegram counts. */
record TelegramText(RichText text) {

  /** What a message may hold once its markup is read. */
  static final int LONGEST = 4096;

  /** Telegram honours 100; it makes some itself, of addresses in the text. */
  private static final int MOST_ENTITIES = 90;

  /** Far below where Telegram refuses a request before it reads the markup. */
  private static final int LONGEST_MARKUP = 16_000;

  /** Invisible, and no part of a name: "@" and a name after it are no mention with this between. */
  private static final String WORD_JOINER = "\u2060";

  /** What Telegram would make a mention, a tag, a command or a share's tag of. */
  private static final Pattern LIVE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])(?:[@#＃](?=[\\p{L}\\p{N}_])|(?<![/<>])/(?=[A-Za-z0-9_])|\\$(?=[A-Z1]))");

  static final ChatText CHAT =
      new ChatText(line -> LIVE.matcher(line).replaceAll("$0" + WORD_JOINER));

  /** Whether one message holds it. */
  boolean fits() {
    return text.length() <= LONGEST
        && entities() <= MOST_ENTITIES
        && markup().length() <= LONGEST_MARKUP;
  }

  /** How many entities Telegram counts: each look and each link is one. */
  int entities() {
    return text.spans().stream()
        .mapToInt(span -> (tag(span).isEmpty() ? 0 : 1) + (span.address().isPresent() ? 1 : 0))
        .sum();
  }

  /** As it is sent. Fits into a message. */
  Html html() {
    return new Html(markup(), text.spelledOut(words -> words, href -> " (" + href + ")", LONGEST));
  }

  private String markup() {
    return text.spans().stream().map(TelegramText::markup).collect(Collectors.joining());
  }

  private static String markup(Span span) {
    String inner =
        span.address()
            .map(href -> "<a href=\"" + escaped(href) + "\">" + escaped(span.text()) + "</a>")
            .orElseGet(() -> escaped(span.text()));
    String tag = tag(span);
    return tag.isEmpty() ? inner : "<" + tag + ">" + inner + "</" + tag.split(" ", -1)[0] + ">";
  }

  private static String tag(Span span) {
    return switch (span.look()) {
      case PLAIN, MARK -> "";
      case BOLD -> "b";
      case QUOTE -> "blockquote expandable";
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
