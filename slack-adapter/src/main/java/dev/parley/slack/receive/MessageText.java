package dev.parley.slack.receive;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of messages and commands as Slack writes it. Pure. */
final class MessageText {

  /** Whatever else stands for a sign of its own is escaped. */
  private static final Pattern TOKEN = Pattern.compile("<([^<>]*)>");

  private static final Pattern MENTION =
      Pattern.compile("<(?:@|!subteam\\^|!(?:here|channel|everyone))");

  /** Slack gives ids without names. */
  private static final String SOMEONE = "someone";

  private static final Set<String> ALL = Set.of("!here", "!channel", "!everyone");

  private static final Pattern ESCAPED = Pattern.compile("&(lt|gt|amp);");

  private MessageText() {}

  /** What a person typed, without mentions of the bot. */
  static String typed(String text, String botUser) {
    String plain = TOKEN.matcher(text).replaceAll(token -> quoted(words(token.group(1), botUser)));
    return ESCAPED.matcher(plain).replaceAll(MessageText::unescaped).strip();
  }

  private static String quoted(String words) {
    return Matcher.quoteReplacement(words);
  }

  private static String words(String token, String botUser) {
    String label = token.contains("|") ? token.substring(token.indexOf('|') + 1) : "";
    if (token.startsWith("@")) {
      return isUser(token, botUser) ? "" : label.isEmpty() ? SOMEONE : "@" + label;
    }
    if (token.startsWith("#")) {
      return label.isEmpty() ? "" : "#" + label;
    }
    if (ALL.contains(token.replaceFirst("\\|.*", ""))) {
      return "@" + token.substring(1).replaceFirst("\\|.*", "");
    }
    return label.isEmpty() && !token.startsWith("!") ? token : label;
  }

  private static boolean isUser(String token, String user) {
    return token.equals("@" + user) || token.startsWith("@" + user + "|");
  }

  private static String unescaped(MatchResult escaped) {
    return switch (escaped.group(1)) {
      case "lt" -> "<";
      case "gt" -> ">";
      default -> "&";
    };
  }

  /** Whether a text mentions this user. */
  static boolean mentions(String text, String user) {
    return text.contains("<@" + user + ">") || text.contains("<@" + user + "|");
  }

  /** Whether a text mentions anybody, or a group of people. */
  static boolean mentionsSomebody(String text) {
    return MENTION.matcher(text).find();
  }
}
