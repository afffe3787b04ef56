package dev.parley.telegram.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parse mode HTML, in the words of the Bot API's documentation: its tags and attributes, its rules
 * of nesting, its four named characters. What the real server merely puts up with is refused too.
 */
final class HtmlMode {

  private static final Map<String, String> SIMPLE =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("tg-spoiler", "spoiler"));

  private static final Set<String> OTHER = Set.of("a", "blockquote", "pre", "code", "span");

  private static final Set<String> STYLES =
      Set.of("bold", "italic", "underline", "strikethrough", "spoiler");

  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

  private static final Pattern CHARACTER =
      Pattern.compile("&(?:(?<name>[a-z]+)|#(?<decimal>[0-9]+)|#x(?<hex>[0-9a-fA-F]+));");
  private static final Pattern START =
      Pattern.compile(
          "<(?<name>[A-Za-z][A-Za-z0-9-]*)(?<attributes>[^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*)>");
  private static final Pattern END = Pattern.compile("</(?<name>[A-Za-z][A-Za-z0-9-]*)\\s*>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s+(?<name>[a-z-]+)(?:=\"(?<value>[^\"]*)\")?");

  private final String markup;
  private final StringBuilder text = new StringBuilder();
  private final List<Entity> entities = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int at;
  private int began;

  /** A tag not yet closed. */
  private record Open(String tag, String type, String detail, int offset) {}

  private HtmlMode(String markup) {
    this.markup = markup;
  }

  static FormattedText parse(String markup) {
    return new HtmlMode(markup).parse();
  }

  private FormattedText parse() {
    while (at < markup.length()) {
      char c = markup.charAt(at);
      began = at;
      if (c == '&') {
        text.append(character(matched(CHARACTER, "Unescaped \"&\"")));
      } else if (c == '>') {
        throw refused("Unescaped \">\"" + place());
      } else if (c != '<') {
        text.append(c);
        at++;
      } else if (markup.startsWith("</", at)) {
        close();
      } else {
        open();
      }
    }
    if (!open.isEmpty()) {
      throw refused("Can't find end tag corresponding to start tag \"" + open.peek().tag() + "\"");
    }
    return new FormattedText(text.toString(), entities);
  }

  private void open() {
    Matcher start = matched(START, "Unclosed start tag");
    String tag = start.group("name").toLowerCase(Locale.ROOT);
    if (!SIMPLE.containsKey(tag) && !OTHER.contains(tag)) {
      throw refused("Unsupported start tag \"" + tag + "\"" + place());
    }
    Map<String, String> attributes = attributes(tag, start.group("attributes"));
    Open opened = opened(tag, attributes);
    if (!attributes.isEmpty()) {
      throw refused("Unexpected attributes " + attributes.keySet() + " of tag \"" + tag + "\"");
    }
    checkNesting(opened);
    open.push(opened);
  }

  private Open opened(String tag, Map<String, String> attributes) {
    return switch (tag) {
      case "a" -> openedAs(tag, "text_link", attributes.remove("href"));
      case "blockquote" ->
          openedAs(
              tag,
              attributes.remove("expandable") == null ? "blockquote" : "expandable_blockquote",
              "");
      case "pre" -> openedAs(tag, "pre", "");
      case "code" -> {
        String language = attributes.remove("class");
        boolean inPre = !open.isEmpty() && open.peek().type().equals("pre");
        if (language != null && !(inPre && language.startsWith("language-"))) {
          throw refused("Unexpected class of tag \"code\"");
        }
        yield openedAs(tag, inPre ? "language" : "code", language == null ? "" : language);
      }
      case "span" -> {
        if (!"tg-spoiler".equals(attributes.remove("class"))) {
          throw refused("Tag \"span\" must have class \"tg-spoiler\"" + place());
        }
        yield openedAs(tag, "spoiler", "");
      }
      default -> openedAs(tag, SIMPLE.get(tag), "");
    };
  }

  private Open openedAs(String tag, String type, String detail) {
    if (type.equals("text_link")
        && (detail == null || !detail.matches("(?:https?|tg|mailto):.+"))) {
      throw refused("A link to \"" + detail + "\", which shows as no link");
    }
    return new Open(tag, type, detail, text.length());
  }

  /** Styles go anywhere but into code; nothing else goes into one another. */
  private void checkNesting(Open inner) {
    for (Open outer : open) {
      boolean allowed =
          inner.type().equals("language")
              || STYLES.contains(outer.type())
              || (!isCode(outer) && STYLES.contains(inner.type()))
              || (outer.type().endsWith("blockquote") && !inner.type().endsWith("blockquote"));
      if (!allowed) {
        throw refused("\"" + inner.tag() + "\" can't be part of \"" + outer.tag() + "\"");
      }
    }
  }

  private static boolean isCode(Open outer) {
    return Set.of("pre", "code", "language").contains(outer.type());
  }

  private void close() {
    if (open.isEmpty()) {
      throw refused("Unexpected end tag" + place());
    }
    String tag = matched(END, "Unclosed end tag").group("name").toLowerCase(Locale.ROOT);
    Open closed = open.pop();
    if (!tag.equals(closed.tag())) {
      throw refused(
          "Unmatched end tag%s, expected \"</%s>\", found \"</%s>\""
              .formatted(place(), closed.tag(), tag));
    }
    if (text.length() > closed.offset() && !closed.type().equals("language")) {
      // What closes later stands further out.
      entities.add(
          0,
          new Entity(
              closed.type(), closed.offset(), text.length() - closed.offset(), closed.detail()));
    }
  }

  private Map<String, String> attributes(String tag, String written) {
    Map<String, String> attributes = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(written);
    int end = 0;
    while (attribute.find() && attribute.start() == end) {
      end = attribute.end();
      String value = attribute.group("value");
      attributes.put(attribute.group("name"), value == null ? "" : unescaped(value));
    }
    if (!written.substring(end).isBlank()) {
      throw refused("Malformed attributes in the tag \"" + tag + "\"");
    }
    return attributes;
  }

  private String unescaped(String value) {
    StringBuilder unescaped = new StringBuilder();
    Matcher character = CHARACTER.matcher(value);
    int end = 0;
    while (character.find()) {
      unescaped.append(withoutAmpersand(value.substring(end, character.start())));
      unescaped.append(character(character));
      end = character.end();
    }
    return unescaped.append(withoutAmpersand(value.substring(end))).toString();
  }

  private static String withoutAmpersand(String text) {
    if (text.indexOf('&') >= 0) {
      throw refused("Unescaped \"&\" in an attribute");
    }
    return text;
  }

  private static String character(Matcher written) {
    if (written.group("name") != null) {
      String named = NAMED.get(written.group("name"));
      if (named == null) {
        throw refused("Unsupported named character " + written.group());
      }
      return named;
    }
    try {
      String hex = written.group("hex");
      return Character.toString(
          hex == null ? Integer.parseInt(written.group("decimal")) : Integer.parseInt(hex, 16));
    } catch (IllegalArgumentException e) {
      throw refused("Unsupported character " + written.group());
    }
  }

  /** What the pattern finds here; the place is then behind it. */
  private Matcher matched(Pattern pattern, String complaint) {
    Matcher matcher = pattern.matcher(markup).region(at, markup.length());
    if (!matcher.lookingAt()) {
      throw refused(complaint + place());
    }
    at = matcher.end();
    return matcher;
  }

  /** Where the tag or character begins that is being read. */
  private String place() {
    int bytes = markup.substring(0, began).getBytes(StandardCharsets.UTF_8).length;
    return " at byte offset " + bytes;
  }

  private static ApiException refused(String why) {
    return ApiException.badRequest("can't parse entities: " + why);
  }
}
