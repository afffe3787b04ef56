package dev.parley.bot.question;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions of a few words that name only what they are about: "visas?", "banking problem". */
final class ShortQuestion {

  /** Longer ones have a verb. */
  private static final int MOST_WORDS = 5;

  private static final Set<String> ASKING =
      Set.of(
          ("who whom whose what which when where why how is are am was were be been do does did has have"
                  + " had can could will would shall should may might must name list tell explain"
                  + " describe give show define say says said won lost died came left got made took"
                  + " went paid led met it he she they that this there if whether i you we"
                  + " who's what's when's where's how's whats whos wheres hows ok no yes")
              .split(" +"));

  private static final Pattern ABOUT_IT =
      Pattern.compile(
          "^(.{3,60}?)[,;:–—-]*\\s+(?:what(?:'s|’s|s| is| was) (?:that|this|it)(?: all)? about"
              + "|what(?:'s|’s|s| is| was) (?:with )?(?:that|this)|what about (?:that|it))$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern END = Pattern.compile("[\\s?!.]+$");
  private static final Pattern SPACE = Pattern.compile("[\\s,]+");

  private ShortQuestion() {}

  /** The question in a sentence, or as it is where it has a verb. */
  static String spelledOut(String text) {
    String bare = END.matcher(text).replaceAll("");
    Matcher aboutIt = ABOUT_IT.matcher(bare);
    if (aboutIt.matches()) {
      return saidAbout(aboutIt.group(1));
    }
    String[] words = SPACE.split(bare.toLowerCase(Locale.ROOT));
    boolean named = words.length <= MOST_WORDS && bare.codePoints().anyMatch(Character::isLetter);
    for (String word : words) {
      named = named && !ASKING.contains(word.replace('’', '\''));
    }
    return named ? saidAbout(bare) : text;
  }

  /** In lower case again, where the first word is no name for all that can be seen. */
  private static String saidAbout(String words) {
    boolean plain =
        words.length() > 1
            && Character.isUpperCase(words.charAt(0))
            && Character.isLowerCase(words.charAt(1))
            && words.indexOf(' ') > 0
            && words.substring(1).equals(words.substring(1).toLowerCase(Locale.ROOT));
    String topic =
        plain ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    return "What is said about " + topic + "?";
  }
}
