package dev.parley.slack.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's markup: what is wrong with a text, and what a person sees of it. */
public final class Mrkdwn {

  private static final Pattern TOKEN = Pattern.compile("<([^<>]*)>");
  private static final Pattern PING =
      Pattern.compile("<(?:[@#][A-Z0-9]|!(?:channel|here|everyone|subteam))[^>]*>");
  private static final Pattern LINK =
      Pattern.compile("(?:https?://|mailto:)[^|\\s]+(?:\\|[^|\\r\\n]+)?");
  private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!amp;|lt;|gt;)");
  private static final Pattern QUOTE_MARK = Pattern.compile("(?m)^>+ ?");
  private static final Pattern WIDE_MENTION = Pattern.compile("@(?:channel|here|everyone)\\b");

  /** Letters that nobody sees and that keep Slack from reading what follows as markup. */
  private static final Pattern INVISIBLE = Pattern.compile("[\u034F\u2060]");

  private Mrkdwn() {}

  /** Why this text would ping someone, or be read otherwise than it is meant. */
  static List<String> problems(String text) {
    List<String> problems = new ArrayList<>(pings(text));
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      if (!LINK.matcher(tokens.group(1)).matches() && !PING.matcher(tokens.group()).matches()) {
        problems.add("not a link: " + tokens.group());
      }
    }
    String rest = QUOTE_MARK.matcher(TOKEN.matcher(text).replaceAll("")).replaceAll("");
    if (rest.contains("<") || rest.contains(">")) {
      problems.add("< or > not escaped: " + text);
    }
    if (BARE_AMPERSAND.matcher(text).find()) {
      problems.add("& not escaped: " + text);
    }
    return problems;
  }

  /** What in this text would ping someone. */
  static List<String> pings(String text) {
    return PING.matcher(text).results().map(ping -> "pings " + ping.group()).toList();
  }

  /** What would ping someone where Slack is told to look for names. */
  static List<String> wideMentions(String text) {
    return WIDE_MENTION.matcher(text).results().map(ping -> "pings " + ping.group()).toList();
  }

  /** What a person reads, without emphasis: links show their label. */
  public static String shown(String text) {
    String plain =
        TOKEN
            .matcher(text)
            .replaceAll(
                token -> {
                  String inside = token.group(1);
                  return Matcher.quoteReplacement(inside.substring(inside.indexOf('|') + 1));
                });
    return unescape(plain);
  }

  /** Text as a person types it, as Slack hands it to an app. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String unescape(String text) {
    String seen = INVISIBLE.matcher(text).replaceAll("");
    return seen.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
