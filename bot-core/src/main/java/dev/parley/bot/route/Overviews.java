package dev.parley.bot.route;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests to sum up. */
final class Overviews {

  private static final String POLITE =
      "(?:(?:can|could|would|will|may|might) (?:you|u|i|we) (?:please |pls |plz |kindly |maybe |possibly |perhaps |just )?|(?:please|pls|plz|just|now|and|then|kindly|only|ok) "
          + "|(?:i'?d|i would|i) (?:like|love|want|need|prefer) (?:to (?:have|get|see|read) |you to )?|i have \\d+ \\w+,? |let me have |how (?:would|do|might) (?:you|u) |(?:is it possible|would it be possible) to |help me |try to |i'?m new here[,.]? |in a hurry[,:]? )*";

  private static final String GIVE =
      "(?:(?:give|make|write|get|have|do|show|send|need|want|provide|prepare|offer|present|produce|create|compose|draft|hand|deliver|how about|what about|what(?:'s| is| was| are| were| would be)|whats|tell)(?: (?:me|us))?(?: with)? )?";

  private static final String SHORT =
      "(?:(?:an?|the|some|your|your own|one|two|three|just|only|kind of|sort of|very|short|shorter|quick|brief|concise|general|rough|full|complete|little|fast|small|basic|nice|simple|tiny|executive|one-page|one page|half-page|two-page|one-paragraph|one-sentence|two-line|three-line|two-sentence|ultra|five|ten|kurze|bullet point|bulleted|main|key|overall|thirty-second|30-second|\\d+[- ]\\w+) )*";

  private static final String NOUN =
      "(?:summar(?:y|ies)|summery|sumary|summry|summeries|overview|over-view|recap|recapitulation|rundown|run-down|run down|gist|tl; ?dr|tldr|tl, ?dr|tl/dr|abstract|digest|synopsis|outline|briefing|brief|nutshell|précis|precis|zusammenfassung|überblick|resume|résumé|resumé|highlights?|key (?:points?|takeaways?|facts?|messages?|facts and figures)|main (?:points?|facts?|takeaways?|ideas?|message|events?|things?|story|stories|topics?|news)|most important (?:points?|facts?|things?|events?)|take-?aways?|essentials?|essence|big picture|bottom line|short version|cliff ?s?notes|elevator pitch|sum-?up|wrap-?up|roundup|round-up|bullet points?|background(?: story)?|story so far|(?:whole|full) story|long story short|condensed version|crash course|primer|backstory|lowdown|low-down|scoop|skinny)";

  private static final String VERB =
      "(?:summ?ari[sz]e?(?: up)?|sumarise|sumarize|summerize|summerise|summaries|sum|sum up|recap|recapitulate|outline|condense|compress|boil|brief|abridge|sketch|digest|distil|distill|paraphrase|shorten|fass|fasse)";

  private static final String OF =
      "(?: (?:of|on|about|for|regarding|from|to|re|over|in|with|what happened (?:in|at|on|with)|covering|concerning|behind))?:?";

  private static final List<Pattern> ASKING =
      List.of(
          of(
              "^(?:i (?:know|understand|have) (?:nothing|little|no idea|not much|no clue) (?:about|of) |i'?m new to )(.+?)[,;:.] .*(?:basics|explain|start|tell me|summary|overview|introduc\\w+|short|brief|help).*$"),
          of(
              "^(?:too long,? ?(?:and )?(?:i )?did ?n'?t read(?: it)?|no time to read(?: it all| everything| all this)?)[,:;.]? ?(?:what(?:'s| is|s) in |what(?:'s| is|s) )?(.+)$"),
          of(
              "^"
                  + POLITE
                  + GIVE
                  + "(?:the |some |me )*(?:basics|abc|fundamentals|bare facts|bare bones|cornerstones)(?: (?:of|on|about|for) (.+))?$"),
          of(
              "^"
                  + POLITE
                  + VERB
                  + "(?: (?:up|down|out|it up))?(?: for me| for us|, please|:)?(?: (?:up))?(?: (?:me|us)(?: in)?)?(?: (?:on|about|down))?(?: (.+))?$"),
          of(
              "^"
                  + POLITE
                  + GIVE
                  + SHORT
                  + NOUN
                  + "(?: (?:please|pls|plz))?(?: (?:here|so far|pl(?:ea)?s|for me|for us|only))?(?:"
                  + OF
                  + " (.+))?$"),
          of(
              "^(?:(?:in (?:a nutshell|short|brief|summary|essence|a few words|few words|one (?:sentence|paragraph|line|word)|(?:two|three|four|five|\\d+)(?: or \\w+)? (?:sentences|words|lines|points)|simple (?:words|terms)|broad strokes|plain words)|briefly|shortly|to sum up|long story short|tl; ?dr|tldr|broadly(?: speaking)?|basically|roughly)[,:]? )(?:what (?:was|is|were|are|happened (?:in|at|with|during|to)|did|'s)|whats|what's|tell me|describe|explain|about|how did|the|who (?:is|was))?(?: about| (?:the|that) story)?(?: (.+))?$"),
          of(
              "^"
                  + POLITE
                  + "(?:tell me |explain |describe |report |say )(?:me )?(?:about )?(.+?)(?: to me)?,? (?:in (?:a nutshell|short|brief|summary|a few|few|one|two|three|four|five|\\d+|simple|plain|short)(?:[- ]\\w+)*|briefly|shortly|like i'?m (?:five|5|\\w+)|as if i (?:was|were) .+|(?:very )?quickly|for dummies|in short words)$"),
          of(
              "^(?:eli5|explain)(?: (?:to me|me))?(?: like i'?m (?:five|5))?:? (.+?) (?:like|as if|as though) (?:i'?m|i am|i was|i were|to) .+$"),
          of("^eli5:? ?(.+)$"),
          of(
              "^"
                  + POLITE
                  + "(?:what|wat|waht)(?:'?s| is| was| are| were)?(?: actually| basically| exactly| really)? (?:it |this |that |these |those |the |all |your )*(?:(?:articles?|news|stor(?:y|ies)|texts?|papers?|archive|collection|documents?|docs?|whole thing|thing|affair|case|fuss|matter|business|stuff|deal|it|all|this)(?: here)?)?(?: (?:in|from) (?:here|your archive|the archive|the folder))?(?: (?:all|really|actually|basically|mainly))* (?:about|on about)(?: (?:here|then|in short|in general|overall|briefly|anyway|exactly|in short words))*$"),
          of(
              "^(?:what|wat)(?:'?s| is| was)? (?:the |this |that |all )*(?:whole|entire|big|all) (.+?)(?: thing| story| affair| business| case| matter| fuss)?(?: all)? (?:about|on about)(?: (.+))?$"),
          of(
              "^(?:what|wat)(?:'?s| is| was)? (?:the |this |that |all )*(?:whole|entire|big|all the) (?:thing|story|affair|business|case|matter|fuss|deal|buzz|hype|noise) (?:about|with|around|over) (.+)$"),
          of(
              "^(?:what|wat)(?:'?s| is| was| are| were) (.+? (?:stor(?:y|ies)|affairs?|case|thing|business|saga|scandal|dispute|articles?|texts?|interviews?|row|matter|trial|crisis|conflict|talks|incident)) (?:all |really |actually |mainly |basically )*about(?:,? in (?:short|brief|a few|simple)(?: \\w+)*)?$"),
          of("^(?:what|wat)(?:'?s| is| was| are| were) (.+?) all about(?:,? .+)?$"),
          of(
              "^(?:what (?:is|are|do) |what's )?(?:the |your |these |all )*(?:articles?|news|texts?|stor(?:y|ies)) (?:are |is |say |tell )?(?:about|in short|in brief|in a nutshell)$"),
          of(
              "^(?:what|which) (?:do|does|did) (?:the|your|these|all|this) (?:articles?|texts?|papers?|news|archive|collection) (?:say|tell|report|talk about|deal with|cover|contain)(?: overall| in general| in short| altogether)?$"),
          of(
              "^(?:bring|get|catch|fill|clue|put)(?: me| us)? (?:up|in|up to speed|up to date|into the picture)(?: (?:to speed|to date|in|quickly|please|on everything|in the picture))*(?: (?:on|about|with|regarding) (.+))?$"),
          of(
              "^(.+?)[,:;–-]* (?:in (?:a nutshell|short|brief|summary|a few (?:words|sentences|lines)|few words|one (?:sentence|paragraph|line|word)|(?:two|three|four|five|\\d+)(?: or \\w+)? (?:sentences|words|lines|points|bullet points|bullets)|simple terms)|briefly|summari[sz]ed|summary|tl; ?dr|tldr|recap|overview|highlights|summed up|at a glance|rundown|key points|main points|gist|synopsis|outline|explained|for dummies|eli5)(?: (?:please|pls|plz))?$"),
          of(
              "^(?:i have|i've(?: only)? got|got|only)? ?\\d+ (?:seconds|secs?|minutes?|mins?)[,:.;]? .*?(?:gist|summary|overview|point|essence|story|short version)(?: of (.+))?$"),
          of(
              "^"
                  + POLITE
                  + "(?:what|whats|what's)(?: is| are| was| were)? (?:the )?(?:most important|main|key|essential|central|crucial|biggest|big) (?:points?|facts?|things?|events?|news|takeaways?|messages?|stor(?:y|ies)|topics?|findings?|developments?|aspects?|ideas?)(?: (?:i should know|to know|i need to know|so far|here))?(?:"
                  + OF
                  + " (.+))?$"),
          of(
              "^(?:what (?:do|should|must) i (?:need to |have to |absolutely )?know|everything i (?:need|should|have) to know|what (?:you|one) (?:need|should)(?: to)? know|what happened so far|what(?:'s| has| is)? happened (?:overall|in general|in total|altogether|in short|in a nutshell)|tell me everything|tell me (?:the story|what (?:it|this)(?:'s| is) about|what happened)|what(?:'s| is) the story(?: so far)?)(?: (?:about|of|on|with|behind|regarding) (.+?))?(?:,? in (?:brief|short|a nutshell|a few words))?$"),
          of(
              "^"
                  + POLITE
                  + "an? "
                  + SHORT
                  + NOUN
                  + OF
                  + " (.+?) (?:would be (?:nice|great|good|helpful|lovely|appreciated|useful)|will do|would help|is (?:needed|wanted|what i (?:need|want)))$"),
          of(
              "^"
                  + POLITE
                  + "(?:walk|run|take|talk|guide|lead) (?:me|us) (?:quickly |briefly )?through (.+)$"),
          of(
              "^"
                  + POLITE
                  + "(?:make|keep) it (?:short|brief|quick)[:,;–-]* (?:what happened (?:at|in|to|with) |what (?:is|was) |tell me about )?(.+)$"),
          of(
              "^what (?:is|was|are|were) (?:this|that|it|these|those|the|all) (?:all |whole thing |really |actually )*about$"),
          of("^this (?:is )?(?:all )?about$|^what this (?:is all|all is|is) about$"),
          of(
              "^what (?:is|was|are|were) the (?:articles?|reports?|texts?|pieces?|stor(?:y|ies)|interviews?) (?:on|about|of|by|with|from) (.+?)(?: (?:all )?about)?$"),
          of(
              "^what (?:do|does|did) the (?:articles?|reports?|texts?|pieces?|stor(?:y|ies)|interviews?) (?:on|about|with|from) (.+?) (?:say|tell(?: us| me)?|report|contain)$"),
          of("^what (?:is|was|are|were) (?:the |this |that )?(?!.*ing about$)(.+?) (?:about)$"),
          of("^need " + SHORT + NOUN + OF + "(?: (.+))?$"),
          of(
              "^(?:how did|what happened) .+,? (?:in (?:short|brief|a nutshell|a few words|two sentences|one sentence|three sentences)|briefly)$"));

  private static final Pattern PREFIX =
      of(
          "^(?:the |this |that |of |article (?:on|about) |articles (?:on|about) |articles? (?:on |about )?(?:the )?)*(?:article (?:on|about) (?:the )?)?");

  private static final Pattern TAIL =
      of(
          "[\\s,:;–-]+(?:for me|for us|please|pls|would you|to me|in (?:a nutshell|short|brief|one|two|three|five|\\d+|a few|few|short)(?:[- ]\\w+)*|into (?:one|two|three|five|a|\\d+) \\w+|down to .+|(?:two|three|four|five|\\d+) (?:sentences|lines|words|points)(?: max(?:imum)?| at most)?|no details|short|briefly|so far|like i'?m (?:five|5)|to .{0,12}sentences?|like i .+)$");

  private static final Pattern EVERYTHING =
      of(
          "^(?:(?:it|this|that|them|all|everything|the|your|whole|entire|articles?|news|archive|story|stories|collection|texts?|what|you|have|of|so far|thing|things|here|lot|file|files|folder|library|situation|known|is|are|in|for|me|us|up|down|about|please|know|got|content|contents|above|papers|facts|today|then|now|there)\\s*)+$");

  private Overviews() {}

  private static Pattern of(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static Optional<Route> read(String bare) {
    for (Pattern pattern : ASKING) {
      Matcher found = pattern.matcher(bare);
      if (found.matches()) {
        return Optional.of(new Route.Overview(topic(found)));
      }
    }
    return Optional.empty();
  }

  private static String topic(Matcher found) {
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return clean(found.group(group));
      }
    }
    return "";
  }

  /** What is left of the words for a topic; nothing where they mean everything. */
  static String clean(String words) {
    String topic = words.strip();
    String before;
    do {
      before = topic;
      topic = TAIL.matcher(topic).replaceFirst("").strip();
    } while (!before.equals(topic));
    topic = PREFIX.matcher(topic).replaceFirst("");
    return EVERYTHING.matcher(topic).matches() ? "" : topic;
  }
}
