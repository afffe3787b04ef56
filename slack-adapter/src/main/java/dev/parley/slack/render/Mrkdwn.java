package dev.parley.slack.render;

import dev.parley.bot.layout.ChatText;
import dev.parley.bot.layout.RichText;
import dev.parley.bot.layout.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Slack's markup. It has no escapes for what formats text, so words get an invisible U+034F there:
 * all of Slack's clients take that for a letter, after which nothing is formatted. U+200B would do
 * the opposite.
 */
final class Mrkdwn {

  private static final String GUARD = "\u034F";

  /** Bold ends at white space only, and takes this for some. */
  private static final String BORDER = "\u200B";

  /** Longer links leave too little of a block for words; escaped. */
  private static final int LONGEST_LINK = 2_500;

  /** What starts a look. */
  private static final Pattern MARKER = Pattern.compile("[*_~`＊＿～｀>＞]");

  /** What makes a name of what follows: of a person, a channel or an emoji. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])[@#](?=[\\p{L}\\p{N}_])"
              + "|[:：](?=[\\p{L}\\p{M}\\p{N}_＿+＋'-]+[:：])");

  private static final Pattern NAME_AT_START = Pattern.compile("^[@#](?=[\\p{L}\\p{N}_])");

  static final ChatText CHAT = new ChatText(Mrkdwn::guarded);

  private Mrkdwn() {}

  private static String guarded(String line) {
    String names = NAME.matcher(line.replace(GUARD, "")).replaceAll("$0" + GUARD);
    return MARKER.matcher(names).replaceAll(GUARD + "$0");
  }

  static String of(RichText text) {
    StringBuilder mrkdwn = new StringBuilder();
    List<Span> spans = text.spans();
    for (int i = 0; i < spans.size(); i++) {
      Span span = guarded(spans.get(i));
      boolean bold = span.look() == Span.Look.BOLD;
      mrkdwn
          .append(bold && i > 0 && !endsInSpace(spans.get(i - 1)) ? BORDER : "")
          .append(of(span))
          .append(bold && i + 1 < spans.size() && !startsWithSpace(spans.get(i + 1)) ? BORDER : "");
    }
    return mrkdwn.toString();
  }

  /** What is no name behind a letter is one behind the end of a look. */
  private static Span guarded(Span span) {
    String text = NAME_AT_START.matcher(span.text()).replaceFirst("$0" + GUARD);
    return new Span(text, span.look(), span.address());
  }

  private static boolean endsInSpace(Span span) {
    return Character.isWhitespace(span.text().charAt(span.text().length() - 1));
  }

  private static boolean startsWithSpace(Span span) {
    return Character.isWhitespace(span.text().charAt(0));
  }

  private static String of(Span span) {
    return switch (span.look()) {
      case PLAIN, MARK -> linked(span.text(), span.address());
      case BOLD -> "*" + linked(span.text().replace('*', '∗'), span.address()) + "*";
      case QUOTE -> linked(span.text(), span.address()).replaceAll("(?m)^", "&gt; ");
    };
  }

  private static String linked(String text, Optional<String> address) {
    return address
        .map(Mrkdwn::escaped)
        .filter(href -> href.length() <= LONGEST_LINK)
        .map(href -> "<" + href + "|" + label(text) + ">")
        .orElseGet(() -> escaped(text));
  }

  /** The first bar of a link ends its address; what a second one does is not documented. */
  private static String label(String text) {
    return escaped(text).replace('|', '｜');
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
