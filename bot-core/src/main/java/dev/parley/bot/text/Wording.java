package dev.parley.bot.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off a sentence what only binds it to its place in an article. */
public final class Wording {

  /** "Istanbul (Reuters) — Ministers met": the place and agency that a report begins with. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}.'’-]*,? ){0,3}\\p{Lu}[\\p{L}.'’-]*(?: \\([^)]{1,30}\\))?(?::| [—–-]{1,2})"
              + " (?=[\\p{Lu}“\"])");

  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "^(?i:additionally|furthermore|moreover|however|meanwhile|also|in addition|separately|besides"
              + "|but|and|yet|still|notably|nevertheless|nonetheless|thus|therefore|consequently"
              + "|accordingly|then|in turn),?\\s+");

  private Wording() {}

  /** The sentence without a dateline and without a joining word at its start. */
  public static String alone(String sentence) {
    return withoutConnective(DATELINE.matcher(sentence).replaceFirst(""));
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
