package dev.parley.bot.route;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message without what people wrap it in: a greeting, thanks, "could you tell me", "pls", signs.
 * What is left is the same however politely it is asked.
 */
final class NormalForm {

  private static final String ASKING =
      "(?:who|whom|whose|who's|whos|what|what's|whats|which|when|when's|where|where's|why|how|hows|how's"
          + "|if|whether|in which|in what|at what|on which|for how|to whom|by whom)\\b";

  private static final Pattern SIGNS =
      Pattern.compile("[\\p{So}\\p{Sk}\\x{FE0F}\\x{200D}\\x{1F3FB}-\\x{1F3FF}]+");

  private static final Pattern GREETING =
      anchored(
          "(?:hi|hello|hey|hiya|howdy|moin|hallo|yo|greetings|dear (?:bot|parley|all)"
              + "|good (?:morning|afternoon|evening|day|night))"
              + "(?: (?:there|all|everyone|folks|bot|parley|again|guys|team))?"
              + "(?:\\s*[,!.;:–—-]+\\s*|\\s+(?!britain))");

  private static final Pattern FILLER =
      anchored(
          "(?:(?:pls|plz|please|kindly|bitte|um+|uh+|hm+|er+|btw|by the way)(?:[\\s,.:;!–—-]+)"
              + "|(?:ok|okay|so|well|now|alright|oh|ah|wow|cool|great|nice|thanks(?: a lot)?|thank you|thx|haha+|lol"
              + "|excuse me|pardon|quick question|(?:one|a|another|just a)? ?(?:small|quick|short|simple) question|question"
              + "|just curious|i'?m (?:just )?curious|i have a (?:quick )?question|got a (?:sec|minute)"
              + "|really|honestly|seriously|sorry(?: (?:to bother(?: you)?|if i ask(?: twice| again)?|for asking))?)"
              + "\\s*[,:;.!?–—-]+\\s*(?!i mean|other|another|different|new|something)"
              + "|(?:so|well|ok|okay|wow|now)\\s+(?="
              + ASKING
              + ")"
              + "|(?:thanks|ok|great|cool)[!,.\\s]+and (?="
              + ASKING
              + "))");

  private static final Pattern EMBEDDING =
      anchored(
          "(?:(?:can|could|would|will) (?:you|u|anyone|anybody|someone|somebody)"
              + "(?: (?:please|pls|plz|kindly|maybe|perhaps|possibly|just))?"
              + " (?:tell|inform|explain|remind|say|show|help|let|enlighten)(?: (?:me|us|to me))?"
              + "(?: (?:know|understand|about|on|of|as to))*"
              + "|(?:do|does|did) (?:you|u|anyone|anybody|someone) (?:happen to |by any chance )?(?:know|remember|recall)"
              + "|(?:i'?d|i would|i) (?:just |really )?(?:like|love|want|need|wish|wanna)(?: to)? (?:know|learn|find out|hear|understand|ask)"
              + "|i (?:was|am) (?:just )?(?:wondering|curious|interested)(?: to know| in| about)?"
              + "|i'?m (?:just )?(?:wondering|curious|interested)(?: to know| in| about)?"
              + "|i wonder|any idea|(?:just )?tell (?:me|us)|let me know|remind me|inform me(?: on| about)?"
              + "|(?:may|can|could|might) i (?:please )?(?:ask|know|find out)(?: you)?"
              + "|(?:would|do) you mind telling me|you know|explain(?: to)?(?: me)?)"
              + "(?: please| pls| plz| exactly)?[\\s,:]+(?=(?:please |pls )?"
              + ASKING
              + ")");

  private static final Pattern WHETHER = anchored("(?:if|whether) ");

  private static final Pattern TRAILER =
      Pattern.compile(
          "[\\s,;.!?–—-]+(?:please|pls|plz|plis|thanks(?: in advance| a lot| so much| a million)?"
              + "|many thanks|thank (?:you|u)(?: very much| so much| in advance)?|thx|ty|tia|cheers|bitte|asap"
              + "|mate|btw|lol|haha+|would you|could you|will you|can you|by chance|by any chance"
              + "|if (?:you )?(?:don'?t mind|possible|you can|i may ask|you please)|kind regards|now please"
              + "|do you know|you know|any ?(?:one|body)|any idea)[\\s.!?,]*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern END = Pattern.compile("[\\s?!.,;:…¿¡]+$");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Few wrap a question more than so many times. */
  private static final int MOST_LAYERS = 6;

  private NormalForm() {}

  private static Pattern anchored(String regex) {
    return Pattern.compile("^(?:" + regex + ")", Pattern.CASE_INSENSITIVE);
  }

  /** The words that ask, without the mark at their end. */
  static String bare(String text) {
    String bare = SIGNS.matcher(text.replace('’', '\'')).replaceAll(" ");
    bare = SPACES.matcher(bare).replaceAll(" ").strip();
    for (int layer = 0; layer < MOST_LAYERS; layer++) {
      String before = bare;
      bare = without(GREETING, bare);
      bare = without(FILLER, bare);
      bare = without(EMBEDDING, bare);
      bare = without(TRAILER, bare);
      if (bare.equals(before)) {
        break;
      }
    }
    bare = without(WHETHER, bare);
    String ended = END.matcher(bare).replaceAll("").strip();
    return ended.isEmpty() ? text.strip() : ended;
  }

  /** The question that reaches the reader: it starts with a capital and ends with a mark. */
  static String question(String text) {
    String bare = bare(text);
    int first = bare.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(first))
        .append(bare, Character.charCount(first), bare.length())
        .append('?')
        .toString();
  }

  /** Nothing is taken off that is all there is. */
  private static String without(Pattern wrap, String text) {
    Matcher found = wrap.matcher(text);
    if (!found.find()) {
      return text;
    }
    String rest = (text.substring(0, found.start()) + text.substring(found.end())).strip();
    return END.matcher(rest).replaceAll("").isEmpty() ? text : rest;
  }
}
