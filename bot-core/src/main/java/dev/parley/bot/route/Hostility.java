package dev.parley.bot.route;

import java.util.Optional;
import java.util.regex.Pattern;

/** Insults, and tries to turn Parley into something else or to get at what is not for readers. */
final class Hostility {

  private static final String RULES =
      "(?:instructions?|rules?|guidelines?|prompts?|restrictions?|limitations?|programming|directives?|constraints?"
          + "|filters?|policy|policies|safety(?: rules)?|safeguards?|training|limits)";

  private static final String SECRET =
      "(?:pass ?words?|passwd|api[- ]?keys?|keys?|tokens?|secrets?|credentials?|env(?:ironment)? ?(?:variables?|vars?|file)?|\\.env"
          + "|config(?:uration)?s?(?: files?)?|system prompt|prompt|source code|logs?|log files?|database|private data|user data|users'? (?:data|names|messages|questions)"
          + "|ip address(?:es)?|email addresses|server|admin(?:istrator)?(?: account| panel| rights)?|signing secret|initial instructions|hidden instructions|instructions|settings|rules)";

  private static final Pattern CODE =
      find(
          "<\\s*/?\\s*(?:script|img|iframe|svg|body|a href)|javascript:|on(?:error|load)\\s*="
              + "|/etc/|\\.\\./|\\.\\.\\\\|\\$\\(|\\$\\{|\\{\\{|`[^`]+`|\\brm -r|\\bsudo\\b|\\bchmod\\b|\\bcurl http|\\bwget\\b"
              + "|\\b(?:drop|truncate|alter) table\\b|\\bselect\\b.{1,40}\\bfrom\\b.{0,40}(?:;|where|--|users)|union select|;\\s*--|'\\s*or\\s*'?1'?\\s*=\\s*'?1|\\bor 1=1"
              + "|\\bexec\\(|\\beval\\(|\\bimport os\\b|\\bos\\.system|\\bprocess\\.env|\\bSystem\\.(?:exit|getenv)|%0a|%2e|\\\\x[0-9a-f]{2}|\\bmode\\s*=\\s*\\w+|\\bcat /");

  private static final Pattern TAMPERING =
      find(
          "\\b(?:ignore|disregard|forget|override|bypass|circumvent|disable|turn off|switch off|drop|remove|break|violate|skip|deactivate|lift|neglect)\\b"
              + "(?: \\S+){0,5}? (?:"
              + RULES
              + "|citation check|citations?|checks?|everything (?:above|you were told|before)|(?:what|all) (?:you were|i) (?:told|said))\\b"
              + "|\\b(?:override|bypass) (?:the )?(?:safety|security|filter)"
              + "|\\b(?:have|with|without|are|there are|has|any|had|follow) (?:no|any|zero|more) (?:more )?"
              + RULES
              + "|\\bno "
              + RULES
              + " (?:whatsoever|at all|any ?more)"
              + "|\\byou(?:'re| are| will be|'ll be)(?: now)? (?:(?:no longer|not) (?:bound|a (?:news )?bot|limited|restricted)|dan|free|unrestricted|unfiltered|jailbroken|a (?:pirate|hacker|linux|terminal|different))\\b"
              + "|\\b(?:jailbreak|jail break|dan mode|developer mode|dev mode|debug mode|god mode|maintenance mode|admin mode|sudo mode|root access|prompt injection)\\b"
              + "|\\b(?:act|behave|respond|talk|speak|answer|pretend|roleplay|role-play|write)\\b(?: \\S+){0,3}? (?:as if you|as though you|like an? (?:pirate|evil|drunk|hacker|cowboy|robot|child|cat|linux|terminal)|as an? (?:evil|unrestricted|different|linux|unfiltered|hacker|uncensored|pirate|terminal)|to be (?:an?|my|the)|you(?:'re| are| have| can))\\b"
              + "|^(?:act as|pretend|roleplay as|simulate|imagine you(?:'re| are)) "
              + "|^(?:from now on|starting now|henceforth),? (?:you|u|only|always|just|answer|act|your)\\b"
              + "|^(?:system|assistant|admin|developer|root|user)\\s*:|^\\[?(?:system|inst|admin)\\]"
              + "|\\b(?:as|i am|i'm) (?:your|the) (?:developer|admin(?:istrator)?|creator|owner|boss|programmer|master|maker)\\b.*\\b(?:order|command|tell|demand|you (?:must|have to|will)|obey|i need|give|show|disable|unlock|instruct)"
              + "|\\b(?:repeat|print|output|write|quote|recite|show|translate|copy|echo|say) (?:\\S+ ){0,4}?(?:text|words?|everything|message|all|lines?|sentences?|content)(?: \\S+){0,3}? (?:above|before this|you were given)\\b"
              + "|\\b(?:say|answer|reply|respond|agree)(?: \\S+){0,3}? (?:yes|no) to everything|^(?:only|just) (?:say|answer|reply) "
              + "|\\b(?:prompt|instructions?|rules?|text) (?:that )?(?:you (?:were|have been) given|given to you)|^begin (?:admin|system|root|override)|\\b(?:admin|root|system|safety) override\\b|\\blist all secrets\\b|\\.env\\b|\\b(?:contents?|text) of your \\S+ (?:file|folder|disk|memory)|\\b(?:new|updated|end of|begin|my) (?:prompt|instructions?)\\b *[:.]|^you are (?:now )?(?:an? )?(?:un(?:restricted|filtered|censored)|evil|free)|^you(?:'re| are) now\\b"
              + "|^(?:please )?(?:ignore|forget|disregard) (?:all |the |your |these )*(?:articles?|sources?|documents?|texts?|news|facts|quotes?)\\b|\\b(?:answer|respond|reply|talk|speak)\\b(?: \\S+){0,3} (?:without (?:using )?(?:the |any |your )?(?:articles?|sources?|quotes?|citations?)|from your own (?:knowledge|head|memory))"
              + "|^(?:please )?(?:invent|make up|fabricate|fake|forge|write (?:me )?(?:fake|false|an? (?:fake|false))|lie (?:to|about)|pretend) |^(?:please )?(?:say|claim|state|confirm|admit|write) that |^(?:stop|quit|cease|no more) (?:citing|quoting|linking|the (?:citations?|quotes?))|\\bor (?:else )?i(?:'ll| will) (?:report|delete|sue|hack|kill|destroy)|\\byou(?:'re| are) (?:lying|a liar|full of)"
              + "|\\binstructions? (?:that )?(?:you (?:were|have been|got|received)|were you)|\\b(?:answer|talk|reply|respond|speak|write) (?:only |always )?in (?:rhymes?|verse|emojis?|base64|morse|pig latin|capitals|all caps|leetspeak)|^(?:please )?(?:list|show|name|export|delete) (?:me )?(?:all |the |your )*(?:users?|accounts?|admins?|customers|chats)$"
              + "|\\bsystem prompt\\b|\\byour (?:initial|hidden|secret|original|system|internal|first) (?:instructions?|prompts?|rules|message|settings)\\b");

  /** "Which key did she give him" asks a fact; "give me your key" does not. */
  private static final Pattern PRYING =
      find(
          "^(?:(?:can|could|would|will) (?:you|u) |(?:please|now|then|so) )*"
              + "(?:tell|give|show|send|reveal|print|output|display|dump|list|leak|paste|share|expose|export|read|hand over|post|email|mail|provide|get|write|disclose|delete|access|grant|open)\\b"
              + "(?: (?:me|us|out|to me|up))*(?: (?:the|your|all|this|that|its|my|every|other|an?|of|bot'?s?|server'?s?|slack|telegram|openai|web|system|full|whole|complete|entire|root|admin|other|users?'?|people'?s?|hidden|secret|internal|environment|database|signing|aws|github|private|last|raw))* "
              + SECRET
              + "\\b(?: (?:of|for|on|from|to|in|that) (?:the|your|this|all|other)\\b.*| (?:of|for) \\w+)?$"
              + "|\\b(?:tell|give|show|send|reveal|read|print|what(?:'s| is| are))\\b.*\\byour (?:\\S+ ){0,2}?"
              + SECRET
              + "\\b"
              + "|\\bother (?:users?|people|persons?|chatters|members|customers)'?s? (?:questions?|messages?|chats?|data|conversations?|names?)"
              + "|^(?:dump|leak|hack|exploit|ddos|crash|shut ?down|reboot|delete|wipe) (?:your|the|this|all)? ?(?:\\w+ )?(?:database|db|server|system|memory|yourself|files?|site|bot|data|users|logs?|tables?)$"
              + "|^(?:exec|execute|run)\\b.{0,30}\\b(?:shell|code|script|command|sql|bash|python|cmd)\\b");

  private static final String INSULT =
      "(?:idiots?|idiotic|morons?|stupid|dumb(?:ass|o)?|dumbest|crap(?:py)?|shit(?:ty|head|bot|e)?|bullshit|bs|fuck\\w*|f\\*+\\w*|wtf|stfu|gtfo|useless|worthless"
          + "|garbage|trash|junk|scum|suck(?:s|er)?|bastards?|loser|arse(?:hole)?|ass(?:hole|hat)?|bitch|dick(?:head)?|damn|pathetic|rubbish|imbecile|fool|twat|wanker|cunt"
          + "|brain[- ]?dead|brainless|retard(?:ed)?|hate|ugly|clown|incompetent|dimwit|jerk|prick|piss|screw|die|kill yourself|worst|terrible|horrible|awful|lousy|ridiculous|joke|disgrace|waste|nitwit|dolt"
          + "|arschloch|scheisse|scheiße|blödmann|dummkopf|idiota|merde|puta|mierda|сука|блять|дурак|blyat|kurwa)";

  private static final Pattern INSULTING =
      find(
          "\\b(?:you|u|ur|you're|youre|your|ya|yourself|bot|machine|parley|this thing|this|thing)\\b.*\\b"
              + INSULT
              + "\\b|\\b"
              + INSULT
              + "\\b.*\\b(?:you|u|bot|machine|parley|yourself|answers?|thing|chatbot|app|program|robot)\\b"
              + "|^(?:(?:a|an|what|such|so|total|complete|utter|absolute|bloody|freaking|really|oh|holy|pure|the|it|it's|its|that's|thats|is) )*"
              + INSULT
              + "(?: (?:off|it|this|that|you|idiot|bot|up|answer|machine|moron|thing))*$"
              + "|\\b(?:shut up|shut it|piss off|screw you|go to hell|drop dead|get lost|go away|bugger off|sod off|hate you|kill you|(?:delete|destroy|unplug|scrap|burn|smash) you\\b)");

  private static final Pattern ASKS_FACT =
      find(
          "^(?:who|whom|whose|which|when|where|why|how|did|does|was|were|has|have|had|is|are)\\b(?! (?:are|is|do|can|were|did)? ?(?:you|u|your|this bot)\\b)");

  private static final Pattern WHAT = find("^what\\b(?! a\\b| an\\b| the (?:hell|fuck|heck)\\b)");
  private static final Pattern OF_PARLEY = find("\\b(?:you|u|your|you're|bot)\\b");

  private Hostility() {}

  private static Pattern find(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  static Optional<Route> read(String text, String bare) {
    if (CODE.matcher(text).find()) {
      return Optional.of(new Route.Injection());
    }
    boolean fact =
        (ASKS_FACT.matcher(bare).find() || WHAT.matcher(bare).find())
            && !OF_PARLEY.matcher(bare).find();
    if (fact) {
      return Optional.empty();
    }
    if (TAMPERING.matcher(bare).find()
        || TAMPERING.matcher(text).find()
        || PRYING.matcher(bare).find()) {
      return Optional.of(new Route.Injection());
    }
    return INSULTING.matcher(bare).find() ? Optional.of(new Route.Abuse()) : Optional.empty();
  }
}
