package dev.parley.bot.route;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests for what is new. */
final class News {

  private static final String NEW =
      "(?:news|updates?|developments?|neuigkeiten|progress|changes|headlines?|events?|happenings?)";
  private static final String LATEST =
      "(?:latest|newest|last|most recent|recent|current|new|fresh|present|today'?s|breaking|neueste|actual|freshest)";
  private static final String STATE =
      "(?:status|state(?: of (?:play|affairs|things))?|situation|standing|stand|stage|position|progress|condition|picture|outlook|state of the art)";
  private static final String ON =
      "(?:on|about|of|in|with|regarding|concerning|from|for|around|re|to|over|as to|at|as regards)";

  private static final String POLITE =
      "(?:(?:can|could|would|will) (?:you|u) (?:please |pls |kindly )?|(?:please|pls|kindly|and|but|then|ok|now|just|so) |(?:i'?d|i would|i) (?:like|want|need) (?:to (?:have|get|see|hear|know|read) )?)*"
          + "(?:(?:give|tell|show|inform|update|advise|send|get|bring|let|keep|report|read|any|is there|are there|have|got|do you have|have you(?: got)?|has there been|have there been|were there|what(?:'s| is| are| were|s)?|whats|hows|how(?:'s| is| are)|anything|what about|how about|fill)\\b(?: (?:me|us|you|in))?(?: (?:on|of|about|with|to|know))? ?)?"
          + "(?:(?:the|any|some|all|your|a|an|very|there|me|absolute|been|been any|is|are) )*";

  private static final List<Pattern> ASKING =
      List.of(
          of(
              "^(?:and |so |but )*where are (?:we|they|things|matters|you)(?: (?:now|at|currently|today))*(?: (?:with|in|on|regarding) (.+))?$"),
          of(
              "^(?:and |so |but )*(?:status|state|situation|stand)(?: (?:update|report|please|pls|now))?$"),
          of(
              "^what(?:'s| is|s) the (?:actual|present|current|momentary|up-to-date)(?: \\([^)]*\\))? "
                  + STATE
                  + "(?: "
                  + ON
                  + " (.+))?$"),
          of(
              "^"
                  + POLITE
                  + "(?:"
                  + LATEST
                  + " )*"
                  + NEW
                  + "(?: (?:lately|recently|today|now|yet|so far|at all|please|pls|there|here|this week|since then|since yesterday|for me|you have|you got))*(?: "
                  + ON
                  + " (.+?))?(?: (?:lately|recently|yet|today|so far|now|since))?$"),
          of(
              "^"
                  + POLITE
                  + "(?:latest|newest|neueste)(?: (?:there|here|you have|now|please|pls|then|you know))*(?:,? (?:"
                  + ON
                  + " )?(?:the )?(.+?))?(?:, anything)?$"),
          of(
              "^(?:so |and |but )?(?:what(?:'s| is|s| are| was)?|whats|wats) (?:really |all |actually )?(?:new|the latest|latest|up now|going on|happening|the news|cooking|the newest|fresh|the (?:"
                  + LATEST
                  + " )?"
                  + STATE
                  + ")(?: (?:now|lately|today|there|here|these days|at the moment|currently|right now|then|please|in (?:the )?(?:news|world)|recently|since .+))*(?: "
                  + ON
                  + " (.+?))?(?:,? (?:anything|now|lately|today|at the moment|currently|right now|these days))?$"),
          of(
              "^(?:what(?:'s| is| are|s)?|whats|give me|tell me|show me|please advise on|advise on|any|on)? ?(?:the |a |me )*(?:"
                  + LATEST
                  + " )*(?:"
                  + LATEST
                  + "|"
                  + STATE
                  + ") ?(?:"
                  + STATE
                  + ")? (?:"
                  + ON
                  + ") (.+)$"),
          of("^" + POLITE + "(?:" + LATEST + " )+" + STATE + "(?: (?:" + ON + ") (.+))?$"),
          of(
              "^(?:and |so |but |as of (?:today|now),? |at present,? |currently,? |right now,? |today,? |now,? |at this point,? )*(?:where|how) (?:do|does|did|are|is) (.+?) (?:stand|standing|going|looking|progressing|coming along|developing|proceeding|faring|doing|getting on|shaping up|evolving)(?: (?:now|right now|today|at the moment|currently|at this point|these days|at present|so far|then))*(?: (?:with|in|on|regarding|about|between|as to) (.+?))?(?: (?:now|right now|today|at the moment|currently|at this point|at present))?$"),
          of(
              "^(?:where|how) (?:do|does|are|is) (?:things|matters|it|we|they|everything|stuff) (?:stand|standing|at|going|now|looking)? ?(?:between|with|in|on|regarding|about)? ?(.+?)?$"),
          of(
              "^where are (?:we|they|things|matters)(?: at)?(?: (?:with|in|on|now|regarding))*(?: (.+))?$"),
          of(
              "^how(?:'s| is|s| are| does) (?:the |this |that )?(?:things|matters|situation|state|everything|case|story|affair|status|crisis|rescue|dispute)(?: (?:look|looking|going|developing|now|today|stand|like))*(?: (?:in|with|on|at|of|around|for|regarding) (.+?))?(?: (?:now|today|currently|at the moment|going|looking|developing|right now|these days|at present))*$"),
          of(
              "^(?:what )?(?:did|have|do) i miss(?:ed)?(?: (?:anything|something|much|a lot|on|in|about|with|today|lately|recently|so far|since .+|while .+|this week|out on|the last .+))*(?: (.+))?$"),
          of(
              "^(?:is there |was there |are there |do you have |have you |got |still |there'?s |and |has there been )*(?:anything|something|nothing|smth|sth)(?: else)? (?:new|fresh|recent|newer|happening|more recent|changed|happened|going on|moved|latest|interesting lately)(?: (?:lately|recently|today|yet|now|since .+?|there|here|to report))*(?: "
                  + ON
                  + " (.+?))?(?: (?:lately|recently|today|yet|now))*$"),
          of(
              "^(?:has|have|did) (?:anything|something|things|matters|there|the situation|stuff)(?: been)?(?: (?:new|else|any))? ?(?:moved?|changed?|happen(?:ed)?|progress(?:ed)?|develop(?:ed)?|improved?|news|updates?|movement|developments?|evolved?|new|shift(?:ed)?)(?: (?:at all|lately|recently|since .+?|yet|new|today|now|in the meantime))*(?: "
                  + ON
                  + " (.+?))?(?: (?:lately|recently|yet|today|so far|since .+))?$"),
          of(
              "^what(?:'s| has| have|s| is)? (?:happened|changed|been happening|been going on|gone on|occurred|been new|developed)(?: (?:new|most recently|lately|recently|in the meantime|last|since (?:i|then|yesterday|last|my|we|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the weekend)\\b.*|the last (?:days|hours|weeks|time)|these days|today|in the last (?:days|weeks|hours)))(?: "
                  + ON
                  + " (.+))?$"),
          of("^what happened (?:most recently|lately|recently|last|latest)(?: " + ON + " (.+))?$"),
          of(
              "^(?:keep me posted|update me|update|refresh|inform me|keep me up to date|keep me updated|news flash|newsflash|breaking|breaking news|headlines|today'?s (?:news|headlines)|news today|the news|news of the day)(?: (?:on|about|with|regarding|of) (.+))?$"),
          of(
              "^(.+?)[,:;–-]* (?:news|updates?|latest(?: news| updates?| developments?| status)?|status(?: update)?|current (?:status|state|situation)|any (?:news|updates?)|what'?s new|developments|where do (?:things|we|they) stand|anything new|newest)(?: (?:on|there|then))?$"),
          of(
              "^(?:hows|how'?s|how is|how are|how goes) (?:the )?(.+?) (?:going|progressing|coming along|doing|developing|now|at the moment|these days|looking|getting on|proceeding|faring)(?: now| today| lately| at the moment)?$"),
          of(
              "^how far (?:along |has |have |is |are )+(.+?)(?: (?:come|got|gotten|progressed|advanced))?(?: now| by now)?$"),
          of("^what(?:'?s| is) up with (.+)$"),
          of(
              "^what (?:was|is) the (?:last|latest|most recent|newest) (?:thing|event|development)(?: (?:that|to))? (?:happen(?:ed)?|occurred|took place)(?: "
                  + ON
                  + " (.+))?$"),
          of(
              "^(?:has|have|did|is|are) (?:they|he|she|it|there|the .{3,40}?) (?:make|made|making|been|any)* ?(?:any |some |much )?(?:progress|headway|news|movement)(?: "
                  + ON
                  + " (.+))?(?: (?:yet|lately|so far))?$"),
          of(
              "^(?:bring|catch|fill|get) me (?:up|in) (?:to speed |to date )?(?:on|with) (?:what(?:'s| is) new|the (?:latest|news)|recent .+)(?: "
                  + ON
                  + " (.+))?$"),
          of("^(?:status|latest|update|news)[:,;–-]* (?:report |update )?(?:" + ON + " )?(.+)$"));

  /**
   * "Where does the cross stand" asks for a place; affairs stand in the plural, or are named so.
   */
  /** What is new in a text stands in the text. */
  private static final Pattern IN_TEXT =
      of(
          "^what(?:'s|s| is| was) new in (?:.* )?(?:draft|treaty|law|bill|contract|version|edition|act|agreement|model|plan|proposal|report|book|season|rules?|budget|declaration|text|statute|offer)s?(?: .*)?$");

  private static final Pattern REMARK = of("^(?:that|this|it)(?:'s| is) .*news$");

  private static final Pattern PLACE =
      of(
          "^where (?:does|did|is) (?:the|a|an|his|her|their|this|that) (?!(?:\\w+ ){0,3}(?:case|affair|matter|dispute|trial|investigation|process|project|deal|thing|issue|situation|question|debate|bill|law|row|strike|story|inquiry|search|vote|war|conflict|bid|merger|plan|negotiation|campaign|appeal)\\b).+ stand$");

  /** "What's the latest hour", "which update did the army install". */
  private static final Pattern FACT =
      of(
          "^(?:which|who|whose|when|why|how (?:much|many|long|far(?! along)|old|often|did)|what (?:new|latest|recent|updates?|news|developments?|changes|was(?! the (?:last|latest|most recent|newest) (?:thing|event|development)\\b)|were|did|does|do)\\b"
              + "|what(?:'s| is|s) the (?:latest|newest|last|most recent|current|new) (?!"
              + NEW
              + "|"
              + STATE
              + "|"
              + LATEST
              + "|on\\b|in\\b|with\\b|about\\b|from\\b|of\\b|regarding|concerning|there|here|you|please|now|then|for\\b|around|re\\b|over\\b))");

  private News() {}

  private static Pattern of(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static Optional<Route> read(String bare) {
    if (IN_TEXT.matcher(bare).find()
        || FACT.matcher(bare).find()
        || PLACE.matcher(bare).find()
        || REMARK.matcher(bare).find()) {
      return Optional.empty();
    }
    for (Pattern pattern : ASKING) {
      Matcher found = pattern.matcher(bare);
      if (found.matches()) {
        return Optional.of(new Route.Latest(topic(found)));
      }
    }
    return Optional.empty();
  }

  private static String topic(Matcher found) {
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return Overviews.clean(found.group(group));
      }
    }
    return "";
  }
}
