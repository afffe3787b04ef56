package dev.parley.bot.route;

import dev.parley.bot.route.Route.Command;
import dev.parley.bot.route.Route.Order;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands that are written as words: "show me the timeline of May", "sorces", "start over". */
final class Orders {

  private static final String POLITE =
      "(?:(?:can|could|may|would|will) (?:you|u|i|we) (?:please |pls )?"
          + "|(?:please|pls) |i(?:'d| would)? (?:want|need|like|wanna) (?:to )?|let(?: me|'s| us) )?";

  private static final String VERB =
      "(?:(?:show|open|print|display|list|give|run|get|see|view|draw|make|call up|bring up|pull up|go to|do|build|load"
          + "|clear|delete|erase|wipe|forget|reset|start|begin|zeig|create|have|use|execute)\\s+)?";

  private static final String THE =
      "(?:(?:me|us|the|a|an|my|your|our|this|all|full|whole|entire|complete|of|mir|die|up|list of|out)\\s+)*";

  private static final Map<Command, String> NAMES =
      Map.of(
          Command.TIMELINE,
          "timelines?|time line|time-line|chronology|zeitleiste",
          Command.SOURCES,
          "sources?|source list|articles?|article list|bibliography",
          Command.RESET,
          "reset|restart|clear|start (?:over|again|afresh|anew)|new (?:chat|conversation|session|talk|start)"
              + "|(?:reset|clear|delete|erase|wipe|forget|restart|empty)(?: (?:the|my|our|this|all|your))?"
              + " (?:chat|conversation|history|session|memory|context|talk|messages|everything|all|bot|chat history|conversation history)"
              + "|forget (?:it|everything|all|that|me)|begin again|fresh start",
          Command.HELP,
          "help|help me|start|begin|commands|command list|menu|usage|manual|instructions|options|settings|info"
              + "|version|about|stop|quit|exit|cancel|h|man|faq|home|main menu|support|back|next|more"
              + "|language|feedback|subscribe|unsubscribe|test|ping");

  private static final Pattern SLASHED = Pattern.compile("^[/!\\\\-]{1,2}(?=\\p{L})");

  private static final Pattern TIMELINE =
      Pattern.compile(
          "^" + POLITE + VERB + THE + "(?:" + NAMES.get(Command.TIMELINE) + ")\\b[\\s:,]*(.*)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OTHERS =
      Pattern.compile(
          "^"
              + POLITE
              + "(?:"
              + VERB
              + THE
              + "(?:(?<sources>"
              + NAMES.get(Command.SOURCES)
              + ")|(?<help>"
              + NAMES.get(Command.HELP)
              + "))|(?<reset>"
              + NAMES.get(Command.RESET)
              + "))(?: (?:now|page|command|list|menu|text|again|bitte|button))?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LINKING =
      Pattern.compile(
          "^(?:(?:of|for|on|about|with|to|over|bitte|now|view|command|please|all|everything)\\b[\\s,:]*)+",
          Pattern.CASE_INSENSITIVE);

  /** "From May to July". */
  private static final Pattern FROM_TO =
      Pattern.compile(
          "^(?:from|between|since) (.{3,30}?) (?:to|until|till|and) (.{3,30})$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FIRST_WORD = Pattern.compile("^(?:show |open |the )*(\\p{L}+)");

  /** Long enough that a slip of it is no other word. */
  private static final String[] OFTEN_MISTYPED = {"timeline", "sources", "restart", "commands"};

  private static final int MOST_SLIPS = 2;

  private Orders() {}

  static Optional<Route> read(String bare) {
    String text = corrected(SLASHED.matcher(bare).replaceFirst(""));
    Matcher timeline = TIMELINE.matcher(text);
    if (timeline.matches()) {
      return Optional.of(new Order(Command.TIMELINE, argument(timeline.group(1))));
    }
    Matcher other = OTHERS.matcher(text);
    if (!other.matches()) {
      return Optional.empty();
    }
    Command command =
        other.group("reset") != null
            ? Command.RESET
            : other.group("sources") != null ? Command.SOURCES : Command.HELP;
    return Optional.of(new Order(command, ""));
  }

  private static String argument(String behind) {
    String argument = LINKING.matcher(behind.strip()).replaceFirst("");
    return FROM_TO.matcher(argument).replaceFirst("$1..$2").strip();
  }

  private static String corrected(String text) {
    Matcher first = FIRST_WORD.matcher(text);
    if (!first.find()) {
      return text;
    }
    String word = first.group(1).toLowerCase(Locale.ROOT);
    for (String meant : OFTEN_MISTYPED) {
      if (Math.abs(word.length() - meant.length()) <= 1
          && word.charAt(0) == meant.charAt(0)
          && slips(word, meant) <= MOST_SLIPS - (meant.length() < 8 ? 1 : 0)) {
        return text.substring(0, first.start(1)) + meant + text.substring(first.end(1));
      }
    }
    return text;
  }

  /** Edit distance in which two letters that changed places are one slip. */
  private static int slips(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        cost[i][j] = Math.min(least, cost[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
