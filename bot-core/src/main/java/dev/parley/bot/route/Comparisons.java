package dev.parley.bot.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests to set things beside each other. */
final class Comparisons {

  private static final String COMPARE =
      "(?:compar(?:e|ing|ison)|compair|comapre|contrast(?:ing)?|juxtapose|vergleich(?:e|en)?)";

  private static final String POLITE =
      "(?:(?:can|could|would|will) (?:you|u) (?:please |pls )?|(?:please|pls|now|and|ok) |(?:i'?d|i would) like (?:you )?to |i want (?:you )?to |let'?s |try to |how (?:would|do) you )*";

  private static final List<Pattern> ASKING =
      List.of(
          of("^what (?:do|did|does|have|has|had) (.+? and .+?) (?:have )?in common$"),
          of(
              "^.{0,40}\\b(?:to|a) (?:see (?:a )?|have (?:a )?|get (?:a )?|make (?:a )?)?(?:compare|comparison)(?: of| between)? (.+)$"),
          of(
              "^(?:the |an? |any )?(?:unterschiede?|gemeinsamkeiten|vergleich)(?: (?:between|of|zwischen|in))? (.+)$"),
          of(
              "^(.+ and .+?)[:,] what(?:'s| is| was) (?:the )?(?:different|difference|same|similar|new)(?: .+)?$"),
          of("^" + POLITE + COMPARE + "(?: (?:&|and|or) (?:contrast|compare))?[: ]+(.+)$"),
          of(
              "^"
                  + POLITE
                  + "(?:make|do|give|draw|show|write|need|have|get|prepare)(?: me| us)?(?: an?| the| some)?(?: (?:short|quick|brief|little|side[- ]by[- ]side))* "
                  + COMPARE
                  + "(?:s)?(?: table)?(?: of| between|:| for)? (.+)$"),
          of(
              "^(?:an? |the |quick |short )*(?:comparison|vergleich|side[- ]by[- ]side)(?: please| pls)?(?: view| table| comparison)?(?: of| between|:| for|,)? ?(.+)$"),
          of(
              "^(.+?)[,:;–—-]* (?:side[- ]by[- ]side|next to each other|in comparison|im vergleich|compared)$"),
          of(
              "^(?:put|set|place|lay|show|hold|list)(?: me| us)? (.+?) (?:side by side|next to each other|beside each other|against each other|in parallel|together)(?: .+)?$"),
          of(
              "^(?:put|set|place|lay|hold) (.+? (?:against|beside|next to|alongside|up against) .+)$"),
          of("^(.+?),? (?:compare|contrast)(?: them| both| the two| these(?: two)?| the .+)?$"),
          of(
              "^(.+? (?:vs|versus|against|or|v)\\.? .+?)[,:]? (?:what(?:'s| is| are)? (?:the )?(?:different|differences?|similar|similarit\\w+|same)|similarit\\w+|differences?|compare(?:d)?(?: the .+)?|(?:a )?comparison)$"),
          of("^(.+? (?:vs\\.?|versus) .+)$"),
          of(
              "^(?:(?:what|which)(?:'s| is| are| were| was)? |tell me |explain |show(?: me)? |list |give me |describe |name |any |is there an? |are there (?:any )?)?(?:the |all |some )?(?:main |key |major |biggest |big |real |essential )?(?:differences?|similarit(?:y|ies)|parallels?|contrasts?|commonalit(?:y|ies)|discrepanc(?:y|ies))(?: (?:and|or|&) (?:differences?|similarit(?:y|ies)))?(?: (?:is|are|was|were) there| do (?:you )?see| exist)? (?:between|of|in|among|from) (.+)$"),
          of("^(?:differences?|similarit(?:y|ies)) (.+ and .+)$"),
          of(
              "^how (?:do|does|did|would|can|are|is|were|was) (.+?) (?:differ|compare|contrast|stack up|diverge|differentiate|measure up)(?:s|ed|ing)?(?:(?: with| to| from| against)? (.+?))?(?: in (?:their|its) \\w+)?$"),
          of("^how (?:does|do|did) (.+) differ(?: from (.+))?$"),
          of("^how (?:similar|different|alike|close|far apart) (?:is|are|was|were) (.+)$"),
          of("^how (?:is|are|was|were) (.+?) (?:different|similar)(?: (?:from|to|than) (.+))?$"),
          of(
              "^what (?:distinguish(?:es|ed)?|separates?|sets?|differentiates?|makes?) (.+? (?:from|apart from|different from|and) .+)$"),
          of(
              "^what(?:'s| is| was| are)? (?:the )?(?:different|changed|same|similar|new|common) (?:in|about|between|with|at|to) (.+? (?:compared (?:to|with)|and|than|versus|vs\\.?|from|against|in contrast to) .+)$"),
          of(
              "^what (?:do|did|have|has) (.+? and .+?) (?:have in common|share|disagree (?:on|about)|agree (?:on|about)|differ (?:on|in|about))$"),
          of(
              "^(.+? and .+?)[:,;–-]+ (?:how (?:do|did|does) .+? (?:compare|differ)|what(?:'s| is) (?:the )?(?:different|difference|same|similar)|(?:the )?differences?|similarit\\w+|which .+|compare.*)$"),
          of(
              "^(?:in|on) (?:what|which) (?:respects?|points?|ways?|aspects?|matters?|issues?|areas?) (?:do|does|did|are|is|were|was) (.+?) (?:differ|disagree|agree|resemble|alike|coincide|diverge|similar|different|contradict)(?: (?:each other|one another|from each other|on .+|with .+))?$"),
          of(
              "^(?:were|are|was|is) (.+? and .+?) (?:different|alike|similar|the same|identical|comparable)(?: .+)?$"),
          of(
              "^(?:what|where) (?:do|did) (.+?) (?:(?:agree|disagree|differ)(?:,? (?:and|or) )?)+(?: on| about| in)?$"),
          of(
              "^in (?:what|which) ways? (?:is|are|was|were) (.+?) (?:different|similar)(?: (?:from|to) (.+))?$"),
          of(
              "^(?:do|does|did|where do|where does|where did) (.+?) (?:differ|disagree|contradict|diverge)(?: each other)?(?: (?:from|with|in|on|about) .+)?$"),
          of(
              "^how (?:did|has|have|do|does) (.+?) (?:change|changed|develop|developed|evolve|evolved|shift|shifted|vary|differ)(?: from| between) (.+? (?:to|and) .+)$"),
          of(
              "^(?:was|is|were|are) (.+?) (?:better|worse|bigger|longer|larger|different|tougher|stricter|more \\w+|similar|the same)(?: (?:than|from|to|as) (.+))$"));

  /** A name that is a lawsuit's, and verbs that the pattern for sides must not swallow. */
  private static final Pattern FACT =
      of(
          "^(?:why|who|whose|when|where|by how much|how (?:much|large|big|many|long|high|far|often)|what difference|in \\p{Lu}\\w+ v\\.? |did the \\w+ \\w+ compare notes|what did (?!.+(?:agree|disagree|have in common|differ)\\b)|what happened|(?:what(?:'s| is| was) )?the differences? in (?!.*\\b(?:between|and)\\b)|what(?:'s| is| was) the differences? in (?!.*\\b(?:between|and)\\b)|which (?!points|respects|ways|aspects|differences|similarities))\\b");

  private static final Pattern SEPARATE =
      of(
          "\\s*(?:;|,? and (?:of |in |the )?|,? vs\\.? | versus | with | to | against | from | & (?!\\p{Lu}\\w* *$)| compared (?:to|with) | next to | v\\.? | than | or )\\s*");

  private static final Pattern BETWEEN_TIMES = of("^(?:from|between|the|of|in|both|either)\\s+");

  private Comparisons() {}

  private static Pattern of(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static Optional<Route> read(String bare) {
    if (FACT.matcher(bare).find()) {
      return Optional.empty();
    }
    for (Pattern pattern : ASKING) {
      Matcher found = pattern.matcher(bare);
      if (found.matches()) {
        return Optional.of(new Route.Compare(sides(found)));
      }
    }
    return Optional.empty();
  }

  private static List<String> sides(Matcher found) {
    List<String> named = new ArrayList<>();
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        Arrays.stream(SEPARATE.split(found.group(group), 3))
            .map(side -> BETWEEN_TIMES.matcher(side.strip()).replaceFirst(""))
            .filter(side -> !side.isBlank())
            .forEach(named::add);
      }
    }
    return named;
  }
}
