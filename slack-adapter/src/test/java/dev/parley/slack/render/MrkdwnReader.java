package dev.parley.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slack's mrkdwn, read as its documentation describes it, and more strictly: whatever is neither a
 * link, nor an escape, nor guarded by U+034F where it could start a look or a name, is refused.
 */
final class MrkdwnReader {

  /**
   * What a reader sees of a text.
   *
   * @param text the words, with the labels of links
   * @param links the addresses that can be opened, in order
   * @param bold the words in bold
   * @param quoted the lines in quotes
   */
  record Shown(String text, List<String> links, List<String> bold, List<String> quoted) {}

  private static final char GUARD = '\u034F';
  private static final String QUOTE = "&gt; ";

  private static final Pattern TOKEN =
      Pattern.compile(
          "<(?<href>https?://[^\\s<>|]+)(?:\\|(?<label>[^<>|\\n]+))?>"
              + "|&(?<name>amp|lt|gt);"
              + "|(?<word>[^<>&])",
          Pattern.DOTALL);

  private static final Map<String, String> NAMES = Map.of("amp", "&", "lt", "<", "gt", ">");

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])[@#][\\p{L}\\p{N}_]|[:：][\\p{L}\\p{M}&&[^\u034F]\\p{N}_＿+＋'-]+[:：]");

  private final StringBuilder text = new StringBuilder();
  private final List<String> links = new ArrayList<>();
  private final List<String> bold = new ArrayList<>();
  private final List<String> quoted = new ArrayList<>();
  private int boldFrom = -1;

  private MrkdwnReader() {}

  /**
   * @throws IllegalArgumentException where Slack might show the text otherwise than it is meant
   */
  static Shown read(String mrkdwn) {
    MrkdwnReader reader = new MrkdwnReader();
    String[] lines = mrkdwn.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      reader.text.append(i == 0 ? "" : "\n");
      reader.line(lines[i]);
    }
    return new Shown(reader.text.toString(), reader.links, reader.bold, reader.quoted);
  }

  private void line(String line) {
    boolean quote = line.startsWith(QUOTE);
    int start = text.length();
    tokens(quote ? line.substring(QUOTE.length()) : line);
    String shown = text.substring(start);
    if (boldFrom >= 0) {
      throw refused("bold that has no end", line);
    }
    if (!quote && (shown.startsWith(">") || shown.startsWith("＞"))) {
      throw refused("a quote by accident", line);
    }
    if (quote) {
      quoted.add(shown);
    }
  }

  private void tokens(String line) {
    Matcher token = TOKEN.matcher(line);
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < line.length(); at = token.end()) {
      if (!token.find(at) || token.start() != at) {
        throw refused("not escaped", line.substring(at));
      }
      if (token.group("name") != null) {
        text.append(NAMES.get(token.group("name")));
      } else if (token.group("word") != null) {
        character(line, at, token.group("word"));
      } else {
        links.add(token.group("href").replace("&amp;", "&"));
        label(token.group("label") == null ? "" : token.group("label"), token.group("href"));
      }
      plain.append(token.group("href") == null ? token.group() : " ");
    }
    if (NAME.matcher(plain).find()) {
      throw refused("a name by accident", line);
    }
  }

  private void label(String label, String href) {
    if (label.isEmpty()) {
      text.append(href.replace("&amp;", "&"));
    } else {
      tokens(label.replace("｜", "|"));
    }
  }

  private void character(String line, int at, String c) {
    boolean guarded = at > 0 && line.charAt(at - 1) == GUARD;
    boolean star = c.equals("*") && !guarded;
    if (star && boldFrom < 0 && (at == 0 || isBorder(line.charAt(at - 1)))) {
      boldFrom = text.length();
    } else if (star
        && boldFrom >= 0
        && (at + 1 == line.length() || isBorder(line.charAt(at + 1)))) {
      bold.add(text.substring(boldFrom));
      boldFrom = -1;
    } else if ("*_~`＊＿～｀".contains(c) && !guarded) {
      throw refused("a look by accident", line);
    } else {
      text.append(c);
    }
  }

  /** What bold may start behind and end before. */
  private static boolean isBorder(char c) {
    return c == ' ' || c == '\u200B';
  }

  private static IllegalArgumentException refused(String why, String text) {
    return new IllegalArgumentException(why + ": " + text);
  }
}
