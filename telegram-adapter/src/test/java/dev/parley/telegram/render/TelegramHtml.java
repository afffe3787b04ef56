package dev.parley.telegram.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telegram's HTML, read as its documentation describes it, and more strictly: every tag must be one
 * that is documented, closed in order, and every "&amp;" the start of a documented entity.
 *
 * @param text what a reader sees
 * @param entities in the order in which they start
 */
record TelegramHtml(String text, List<Entity> entities) {

  /**
   * Words that stand out.
   *
   * @param tag such as "b" or "blockquote expandable"
   * @param href what it links to, or empty
   * @param offset where it starts in the text, in UTF-16 units
   * @param length how long it is
   */
  record Entity(String tag, String href, int offset, int length) {}

  private record Opened(String tag, String href, int offset, int place) {}

  private static final Pattern TOKEN =
      Pattern.compile(
          "<a href=\"(?<href>[^\"<>]*)\">"
              + "|<(?<open>b|i|u|s|code|pre|tg-spoiler|blockquote|blockquote expandable)>"
              + "|</(?<close>a|b|i|u|s|code|pre|tg-spoiler|blockquote)>"
              + "|&(?<name>lt|gt|amp|quot);"
              + "|(?<words>[^<>&]++)",
          Pattern.DOTALL);

  private static final Map<String, String> NAMES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

  /**
   * @throws IllegalArgumentException where Telegram would refuse the markup, or might
   */
  static TelegramHtml parse(String markup) {
    StringBuilder text = new StringBuilder();
    List<Entity> entities = new ArrayList<>();
    Deque<Opened> open = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(markup);
    int at = 0;
    while (at < markup.length()) {
      if (!token.find(at) || token.start() != at) {
        throw refused(markup, at);
      }
      at = token.end();
      if (token.group("words") != null) {
        text.append(token.group("words"));
      } else if (token.group("name") != null) {
        text.append(NAMES.get(token.group("name")));
      } else if (token.group("close") != null) {
        close(token.group("close"), markup, token.start(), text, open, entities);
      } else {
        String href = token.group("href");
        String tag = href == null ? token.group("open") : "a";
        open.push(
            new Opened(tag, href == null ? "" : unescaped(href), text.length(), entities.size()));
        entities.add(null);
      }
    }
    if (!open.isEmpty()) {
      throw refused(markup, markup.length());
    }
    return new TelegramHtml(text.toString(), entities);
  }

  private static void close(
      String tag,
      String markup,
      int at,
      StringBuilder text,
      Deque<Opened> open,
      List<Entity> entities) {
    if (open.isEmpty() || !open.peek().tag().split(" ", -1)[0].equals(tag)) {
      throw refused(markup, at);
    }
    Opened opened = open.pop();
    int length = text.length() - opened.offset();
    if (length == 0) {
      throw refused(markup, at);
    }
    entities.set(opened.place(), new Entity(opened.tag(), opened.href(), opened.offset(), length));
  }

  private static String unescaped(String href) {
    if (href.replaceAll("&(lt|gt|amp|quot);", "").contains("&")) {
      throw new IllegalArgumentException("Can't parse entities: bad address " + href);
    }
    return href.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static IllegalArgumentException refused(String markup, int at) {
    return new IllegalArgumentException(
        "Can't parse entities at " + at + ": " + markup.substring(Math.max(0, at - 20), at));
  }

  /** What a part of the text looks like. */
  String textOf(Entity entity) {
    return text.substring(entity.offset(), entity.offset() + entity.length());
  }
}
