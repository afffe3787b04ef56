package dev.parley.bot.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off a sentence what only binds it to its place in an article. */
public final class Wording {

  /** "Oslo (Reuters) — Ministers met": the place and agency that a report begins with. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}.'’-]*,? ){0,3}\\p{Lu}[\\p{L}.'’-]*(?: \\([^)]{1,30}\\))?(?::| [—–-]{1,2})"
              + " (?=[\\p{Lu}“\"])");

  /**
   * Only before a comma, but for a few: what follows "in addition" may be "to discussing …", which
   * is no sentence.
   */
  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "^(?i:(?:additionally|furthermore|moreover|however|meanwhile|also|in addition|separately"
              + "|besides|still|notably|nevertheless|nonetheless|thus|therefore|consequently"
              + "|accordingly|then|in turn|for (?:his|her|its|their) part|as a result),|but,?|and,?"
              + "|yet,?)\\s+");

  /** "Source: the ministry, as reported by Reuters" */
  private static final Pattern CREDIT =
      Pattern.compile(
          "^\\s*(?i:sources?|photos?|photograph|pictures?|images?|credits?|authors?|editors?)\\s?:");

  private static final Pattern ABOUT_CREDITS =
      Pattern.compile(
          "\\b(?i:sources?|photos?|photograph(?:s|ers?)?|pictures?|images?|credit(?:s|ed)?"
              + "|authors?|editors?)\\b");

  private static final Pattern PERSON_BEFORE = Pattern.compile("^[\"“‘']?(?:He|She|His|Her)\\b");

  /**
   * "This week" points at nothing before it, and neither does the "it" of "it is expected that".
   */
  private static final Pattern THING_BEFORE =
      Pattern.compile(
          "^[\"“‘']?(?:They|Their|Its"
              + "|(?:This|That|These|Those)(?! (?:year|month|week|weekend|morning|afternoon|evening"
              + "|spring|summer|autumn|fall|winter|season|time)\\b)"
              + "|It(?! (?:is|was|has been|had been|will be|remains?|remained) (?:not |still |now )?"
              + "(?:\\p{L}+ed|clear|unclear|unknown|known|possible|likely|unlikely|important|hard"
              + "|difficult|too early|the (?:first|second|third|last))\\b)(?! (?:seems|appears)\\b))\\b");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private static final String OPENING = "\"“";
  private static final String CLOSING = "\"”";

  private Wording() {}

  /** Whether it only names who is to be credited with what stands around it. */
  public static boolean isCredit(String sentence) {
    return CREDIT.matcher(sentence).find();
  }

  /** Whether a question may be about who is to be credited with something. */
  public static boolean asksForCredit(String question) {
    return ABOUT_CREDITS.matcher(question).find();
  }

  /** Whether a sentence starts with "he" or "she": someone named before it, maybe far before. */
  public static boolean startsWithPerson(String sentence) {
    return PERSON_BEFORE.matcher(alone(sentence)).find();
  }

  /**
   * Whether a sentence starts with "they", "this" and the like: something named right before it.
   */
  public static boolean startsWithThing(String sentence) {
    return THING_BEFORE.matcher(alone(sentence)).find();
  }

  /** The text with one space in place of whatever space it has. */
  public static String oneLine(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** The sentence in one line, without a dateline, a joining word and half a pair of quotes. */
  public static String alone(String sentence) {
    String bare = withoutConnective(DATELINE.matcher(oneLine(sentence)).replaceFirst(""));
    return withoutLoneQuote(bare);
  }

  /** Whether a quotation that begins in the sentence does not end there. */
  public static boolean leavesQuoteOpen(String sentence) {
    return sentence.lastIndexOf('“') > sentence.lastIndexOf('”')
        || (sentence.indexOf('“') < 0 && hasOddMark(sentence));
  }

  /** Whether a quotation that begins before the sentence ends there. */
  public static boolean closesQuote(String sentence) {
    int close = sentence.indexOf('”');
    int open = sentence.indexOf('“');
    return (close >= 0 && (open < 0 || close < open)) || (close < 0 && hasOddMark(sentence));
  }

  private static boolean hasOddMark(String sentence) {
    return sentence.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  /** A quotation that runs over several sentences leaves one mark at the start or end. */
  private static String withoutLoneQuote(String text) {
    long marks =
        text.chars().filter(c -> OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0).count();
    if (marks != 1 || text.length() < 3) {
      return text;
    } else if (OPENING.indexOf(text.charAt(0)) >= 0) {
      return text.substring(1);
    }
    return CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0
        ? text.substring(0, text.length() - 1)
        : text;
  }

  private static String withoutConnective(String text) {
    Matcher matcher = CONNECTIVE.matcher(text);
    if (!matcher.find() || matcher.end() == text.length()) {
      return text;
    }
    String rest = text.substring(matcher.end());
    return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
  }
}
