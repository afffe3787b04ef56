package dev.parley.bot.route;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two questions in one message. */
final class Doubles {

  private static final String WORD =
      "(?:(?:in|at|on|by|for|from|to|since|until|with|of|under) )?(?:who|whom|whose|who's|whos|what|what's|whats|which|when|when's|whens|where|where's|wheres|why|how|how's|hows)\\b(?! (?:not|so|else)?$)";

  private static final String SUBJECT =
      "(?:he|she|it|they|we|there|this|that|these|those|the|any|anyone|anybody|someone|somebody|all|both|his|her|their|its|a|an|no|some|\\p{Lu}\\p{L}+)\\b";

  private static final String YES_OR_NO =
      "(?:(?:is|are|was|were|has|have|had|will|can|could|would|should|isn't|wasn't|aren't|weren't|hasn't|haven't) (?-i:"
          + SUBJECT
          + ")|(?:do|does|did|don't|doesn't|didn't) \\S+)";

  private static final String QUESTION = "(?:" + WORD + "|" + YES_OR_NO + ")";

  private static final String MORE =
      "(?:(?:and|also|plus|but|besides|further(?:more)?|moreover|secondly|second|then|btw|by the way|another (?:question|thing)|one more thing|additionally|as well as|oh|ah|in addition|next|tell me|or|so)\\b[\\s,:]*)*";

  private static final List<Pattern> PAIRS =
      List.of(
          of(
              "^(?:i have |i've got |just |only )?(?:two|2|a few|some|several|three|3) (?:short |quick |small )?(?:questions?|things)(?: for you| please)?[:,.–-]+ *(.+?)[?,;.]+ *(?:and |also |second(?:ly)?,? |plus )*("
                  + QUESTION
                  + ".+)$"),
          of(
              "^((?:name|list|give|tell me|describe|explain) .+?),? and (?:tell me|say|also|then)(?: me)? ("
                  + QUESTION
                  + ".+)$"),
          of(
              "^(?:1|a|i|first(?:ly)?|one)\\s*[.):]\\s*(.+?)[\\s,;.?!]*\\s(?:and )?(?:2|b|ii|second(?:ly)?|two)\\s*[.):]\\s*(.+)$"),
          of(
              "^(?:first(?:ly)?|for one),?:? (.+?)[\\s,;.?!]+(?:and )?(?:second(?:ly)?|then|next),?:? (.+)$"),
          of("^(" + QUESTION + ".+?)\\s*[?!.;]+[\\s?!.,;–—-]*" + MORE + "(" + QUESTION + ".+)$"),
          of(
              "^("
                  + QUESTION
                  + ".+?)[\\s,;]+(?:and|&|\\+|plus|also|as well as|/)[\\s,;]+"
                  + MORE
                  + "("
                  + QUESTION
                  + ".+)$"),
          of(
              "^("
                  + QUESTION
                  + ".+?)\\s*[,;–—]\\s*(?:also|plus|besides|then|btw|by the way)[\\s,:]*("
                  + QUESTION
                  + ".+)$"),
          of(
              "^("
                  + WORD
                  + ".+?)\\s*[,;–—]\\s*((?:what|what's|why|how|how's|who (?:makes?|made|is|was|are|were|has|owns?|pays?|paid|won|led|did|runs?|built|said|says|took|gets?|got|will|can)\\b|when (?:is|was|did|does|do|will|are)\\b|where (?:is|was|did|does|do|will|are)\\b|"
                  + YES_OR_NO
                  + ")\\b.+)$"));

  /** Where one question has two relative clauses: "the man who fell and who was saved". */
  private static final Pattern RELATIVE =
      of("^.+\\b(?:who|which|whom|whose|where|when|what|how|why|that)\\b");

  private static final Pattern STARTS_RELATIVE = of("^(?:who|which|whom|whose|where|when)\\b");
  private static final Pattern QUOTED = Pattern.compile("[\"“„][^\"“”„]*[\"”“]");
  private static final Pattern END = Pattern.compile("[\\s?!.,;]+$");

  /** "Really? Who signed it then?": the first is no question by itself. */
  private static final int FEWEST_WORDS = 2;

  private Doubles() {}

  private static Pattern of(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static Optional<Route> read(String bare) {
    String masked = QUOTED.matcher(bare).replaceAll(quoted -> "_".repeat(quoted.group().length()));
    for (Pattern pattern : PAIRS) {
      Matcher found = pattern.matcher(masked);
      if (found.matches()) {
        String one = part(bare, found.start(1), found.end(1));
        String other = part(bare, found.start(2), found.end(2));
        if (isWhole(one) && isWhole(other) && !isOne(found.group(1), found.group(2))) {
          return Optional.of(new Route.TwoInOne(List.of(one, other)));
        }
      }
    }
    return Optional.empty();
  }

  private static String part(String text, int start, int end) {
    return END.matcher(text.substring(start, end)).replaceAll("").strip();
  }

  private static boolean isWhole(String part) {
    return part.split(" ").length >= FEWEST_WORDS;
  }

  private static boolean isOne(String one, String other) {
    String inside = one.replaceFirst("^\\S+", "");
    return STARTS_RELATIVE.matcher(other).find() && RELATIVE.matcher("x " + inside).find();
  }
}
