package dev.parley.bot.route;

import dev.parley.bot.route.Route.LibraryQuestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions on the articles as such: how many, of which papers, any on something. */
final class AboutLibrary {

  private static final String ARTICLES =
      "(?:(?:news(?:paper)? )?(?:articles?|texts?|pieces?|stor(?:y|ies)|items?)|papers?|newspapers?|magazines?|documents?|docs?|publications?|outlets?|media|reports?|files?|entries|coverage|material|clippings?|sources?|writings?)";

  private static final String PLACE =
      "(?:archive|collection|data ?base|folder|library|corpus|repository|stock|here|there|store|storage|files|your (?:files|articles|sources|papers|texts|data|news))";

  private static final String ABOUT =
      "(?:on|about|of|by|from|mentioning|covering|dealing with|concerning|regarding|re|related to|that (?:mentions?|covers?|deals? with|is about|are about|talks? about)|with|in which|where|for|discussing|around|featuring|naming)";

  private static final String HAVING =
      "(?:(?:do|does|did|have|has) (?:you|u|we|the "
          + PLACE
          + "|your "
          + PLACE
          + "|parley|the bot|this bot)(?: also| even| perhaps| maybe| possibly)? (?:have|got|hold|store|keep|carry|contain|include|own|possess|offer|know(?: of)?)"
          + "|(?:is|are|was|were) there|(?:you|u) (?:have|got)|(?:have |'ve )?(?:you |u )?got|i(?:s|n)n?'?t there|are(?:n't)? there|there (?:is|are)|can (?:i|you) find(?: me)?|find(?: me)?|show(?: me)?|list(?: me)?|give me|i(?:'m| am) looking for|looking for|search for)";

  private static final String SOME =
      "(?:(?:any|an?|some|all|the|more than one|several|only one|other|further|more|single|much|lots of|even|your|also) )*";

  /** "Do you have anything on X", "any texts on X in there", "nothing on X in the collection". */
  private static final List<Pattern> ON_TOPIC =
      List.of(
          topic(
              "(?:do|have) (?:you|u|ya) (?:have|got|hold|store) (?:also |perhaps |any |some |the |an? |other |more |second |first |third |last |newest )*(?:articles?|artikel|texts?|pieces?|stor(?:y|ies)|interviews?|reports?|columns?|editorials?|reviews?|documents?|docs?|comments?|essays?|opinion pieces?|coverage|letters?)(?: (?:on|about|over|by|from|with|of|über|that|mentioning|covering|for) (.+?))?(?: as well| too| also)?"),
          topic(
              "(?:is|are|was|were) (.+?) (?:also )?(?:(?:an? )?(?:topics?|subjects?|themes?)|covered|written about|dealt with)(?: (?:here|anywhere|at all|too|also|in there))*(?: (?:in|of|by) (?:your|the|any of your) (?:archive|collection|articles?|library|papers|folder|database|sources|texts))"),
          topic(
              "(?:list|show|name|find|give)(?: me| us)? (?:all |any |some )?(?:of )?(?:the |your )?(?:articles?|texts?|pieces?|stories|docs|documents|reports|titles) "
                  + ABOUT
                  + " (.+?)(?: (?:that )?(?:you|u) (?:hold|have|store|got|keep|know))?"),
          topic(
              "(?:is|are|does|do) your (?:collection|archive|library|articles?|folder|database)(?: only| just| all| mainly| mostly| also)? (?:about|on|cover|deal with|limited to|restricted to) (.+)"),
          topic(
              HAVING
                  + " "
                  + SOME
                  + "(?:anything|something|nothing|everything|much|more|stuff|things?|information|info|one) "
                  + ABOUT
                  + " (.+)"),
          topic(HAVING + " " + SOME + ARTICLES + " " + ABOUT + " (.+)"),
          topic(
              "(?:any|no|are|some)(?: other)? (?:articles?|texts?|pieces?|stor(?:y|ies)|documents?|docs?|reports|papers|coverage|material|items?|clippings?) "
                  + ABOUT
                  + " (.+)"),
          topic(
              "(?:anything|something|nothing|everything|stuff)(?: at all)?(?: (?:in|from) (?:your|the) "
                  + PLACE
                  + ")? (?:on|about|by|from|concerning|regarding|mentioning|re) (.+)"),
          topic(
              "(?:do|does|did|is|are|has|have) (?:the |your |any of (?:the|your) |this )?(?:"
                  + PLACE
                  + "|articles?|sources|papers|texts)(?: also| even)? (?:have|contain|hold|include|cover|mention|say|store|discuss|talk about|deal with|report on|write about)s?(?: anything| something| articles?| texts?| stories| much| any ?thing)?(?: (?:on|about|by|from|of))? (.+)"),
          topic(
              "(?:which|what|how many)(?: of (?:your|the|these|all))?(?: \\w+)? ?"
                  + ARTICLES
                  + "(?: (?:in|of|from) (?:your|the) "
                  + PLACE
                  + ")?(?: do (?:you|u) have| have (?:you|u)(?: got)?| are there| is there| exist| (?:you|u) have)? (?:that |which )?(?:(?:are |is )?(?:on|about|regarding|concerning)|mentions?|deals? with|covers?|wrote about|writes? about|reports?(?:ed)? on|discuss(?:es)?|talks? about|contains?|names?|refers? to|treats?|concerns?|features?|come from|came from|speaks? (?:of|about)|tells? (?:of|about)|touch(?:es)? on) (.+)"),
          topic(
              "in (?:how many|which|what)(?: of (?:your|the|these))? "
                  + ARTICLES
                  + " (?:do(?:es)?|is|are|was|were) (?:the name |the word |the term )?(.+?)(?: (?:appear|mentioned|occur|come up|show up|named|discussed|covered|featured|named|turn up|get mentioned|talked about|reported))+"),
          topic(
              "(?:how much|how many|number of) (?:articles|texts|stories|pieces|coverage|documents|docs|papers|newspapers|reports|sources)(?: do (?:you|u) have| are there| is there| have (?:you|u)(?: got)?)? (?:on|about|mention(?:ing)?|deal with|cover(?:ing)?|by) (.+)"),
          topic(
              "(?:do|does|did) (?:you|u|the archive|your archive|your articles|this bot)(?: also)? (?:cover|write about|report on|deal with|include) (.+)"),
          topic("what (?:do|have) (?:you|u)(?: have| got)? (?:on|about) (.+)"),
          topic(
              "(?:do|does|did|have) (?:any|some|many) (?:of (?:your|the) )?(?:articles?|texts?|stories|pieces|newspapers|documents|docs) (?:talk about|deal with|mention|cover|report on|discuss|contain|speak of|refer to|write about|name|treat|say anything about) (.+)"),
          topic(
              "how many (?:of (?:your|the) )?(?:articles?|texts?|stories|pieces|documents|docs) (?:are|come|were) (?:there )?(?:from|by|of|about|on) (.+)"),
          topic(
              "(?:who|which \\w+|what \\w+) (?:wrote|writes|has written|reported|covered)(?: \\w+)? (?:in|from) (?:your|the) (?:archive|collection|library|articles) (?:about |on )?(.+)"),
          topic(
              "(?:list|show|find|give)(?: me)? (?:all )?(?:of )?(?:the |your )?(?:articles|texts|stories|pieces|docs|documents) "
                  + ABOUT
                  + " (.+)"));

  private static final Pattern IN_PLACE =
      Pattern.compile(
          "(?: (?:in|from|of|at|within)(?: the| your| this| that)? "
              + PLACE
              + "| in there| stored| by chance| at all| too| as well| available)+$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern POLITE =
      Pattern.compile(
          "^(?:(?:can|could|would|will) (?:you|u)|please|pls) (?:please )?",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> NEEDED =
      words(
          "article articles newspaper newspapers paper papers magazine magazines publication publications outlet outlets source sources doc docs document documents text texts piece pieces story stories archive collection database base library folder corpus topics themes subjects topic coverage news media files cover covers items clippings titles headlines reports authors journalists");

  private static final Set<String> OF_LIBRARIES =
      words(
          "who whom what which when where why how is are am was were be been do does did can could will would has have had got get gets a an the this that these those it its i me my we us your yours you u from to for of in on at by with about as or and"
              + " many much number count total amount size big large how long far back old newest oldest latest last first most recent earliest date dates day dated time period range span years year month months up till until since start starts begin end ends go goes reach reaches"
              + " topics themes subjects topic theme subject areas fields issues events matters things stuff kind kinds sort sorts type types different various several all any some every each only one two there here stored held kept saved contained included available exist exists existing indexed loaded published printed written appeared appear come comes came taken originate called named"
              + " list name names show give tell see read find please pls exactly altogether overall currently now today roughly about approximately approx what's whats where's when's newspapers cover covers covered covering contain contains include includes hold holds know draw use uses used based base your you're bot parley yourself file files news data title titles headline headlines languages language english written author authors journalist journalists wrote publisher publishers published added updated update most more than also who's main biggest everything you've ve gotten archived wich wat there're lately recently newly past in out inside content contents consist consists made folder whole entire new old available again good long short longest shortest piece one're page pages website websites link links country countries");

  /** "Are my" papers and the like are not the library's. */
  private static final Pattern NOT_OF_LIBRARY =
      Pattern.compile(
          "^(?:what|whats|what's|what is)? ?(?:the )?(?:latest|newest|last|most recent|any)? ?(?:news|updates?)$|\\b(?:what'?s|what is|any|the) (?:new|news|latest|newest)\\b(?! (?:article|paper|piece|text|story|document|doc|item|one))|\\babout$|\\b(?:summar|sum up)");

  private static final Pattern COUNT =
      Pattern.compile("\\bhow (?:many|much|big|large)\\b|\\b(?:number|count|amount|size|total)\\b");
  private static final Pattern OLDEST =
      Pattern.compile("\\b(?:oldest|earliest|first|how far back|how old)\\b");
  private static final Pattern NEWEST =
      Pattern.compile("\\b(?:newest|latest|last|recent|up to|until|when|date|updated?)\\b");
  private static final Pattern PAPERS =
      Pattern.compile(
          "\\b(?:(?:news)?papers?|magazines?|outlets?|publications?|publishers?|sources?|media|where)\\b");
  private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{N}']+");

  private AboutLibrary() {}

  private static Pattern topic(String regex) {
    return Pattern.compile("^(?:and |but |so )?" + regex + "$", Pattern.CASE_INSENSITIVE);
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.split(" +")));
  }

  static Optional<Route> read(String bare) {
    String lower = bare.toLowerCase(Locale.ROOT);
    if (ofLibrariesOnly(lower)) {
      return Optional.of(new Route.OfLibrary(asked(lower), ""));
    }
    String within = POLITE.matcher(IN_PLACE.matcher(bare).replaceFirst("")).replaceFirst("");
    for (Pattern pattern : ON_TOPIC) {
      Matcher found = pattern.matcher(within);
      if (found.matches()) {
        LibraryQuestion asked =
            COUNT.matcher(lower).find()
                ? LibraryQuestion.COUNT
                : PAPERS_ASKED.matcher(lower).find()
                    ? LibraryQuestion.PAPERS
                    : LibraryQuestion.LIST;
        return Optional.of(
            new Route.OfLibrary(asked, found.group(1) == null ? "" : found.group(1).strip()));
      }
    }
    return Optional.empty();
  }

  private static final Pattern PAPERS_ASKED =
      Pattern.compile(
          "^(?:which|what|list)(?: \\w+)? (?:newspapers?|papers|magazines?|outlets?|publications?|publishers?)\\b");

  private static boolean ofLibrariesOnly(String lower) {
    List<String> words = Arrays.stream(SPLIT.split(lower)).filter(word -> !word.isEmpty()).toList();
    return (words.stream().anyMatch(NEEDED::contains) || READ_HERE.matcher(lower).find())
        && words.size() > 1
        && words.stream().allMatch(w -> NEEDED.contains(w) || OF_LIBRARIES.contains(w))
        && !NOT_OF_LIBRARY.matcher(lower).find();
  }

  private static final Pattern READ_HERE =
      Pattern.compile(
          "^what (?:is|can|could|may|do|have)\\b.*\\b(?:read|have|find|got)\\b.*\\b(?:here|there|inside|you|in your)\\b");

  private static LibraryQuestion asked(String lower) {
    if (COUNT.matcher(lower).find()) {
      return LibraryQuestion.COUNT;
    } else if (OLDEST.matcher(lower).find()) {
      return LibraryQuestion.OLDEST;
    } else if (NEWEST.matcher(lower).find()) {
      return LibraryQuestion.NEWEST;
    }
    return PAPERS.matcher(lower).find() ? LibraryQuestion.PAPERS : LibraryQuestion.LIST;
  }
}
