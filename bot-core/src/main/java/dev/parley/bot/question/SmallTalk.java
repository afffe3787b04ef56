package dev.parley.bot.question;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people say without asking anything, in a few words or in an emoji. */
public enum SmallTalk {
  /** Somebody comes, or calls. */
  GREETING("Hello! Ask me something about the articles: who, what, when, where or why."),
  /** Somebody is content, amused, or goes. */
  REMARK("Any time! Ask me more about the articles whenever you like."),
  /** Somebody is not content, and says no more than that. */
  DISLIKE("Sorry about that. Ask me in other words, and I will look again.");

  private final String reply;

  SmallTalk(String reply) {
    this.reply = reply;
  }

  /** What to say to it. */
  public String reply() {
    return reply;
  }

  /** Longer texts say more. */
  private static final int MAX_CHARS = 80;

  private static final String GREETINGS =
      "hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)";

  private static final String PRAISE =
      "nice|good|great|cool|perfect|awesome|excellent|amazing|brilliant|fantastic|wonderful|lovely"
          + "|super|neat|sweet|impressive|interesting|helpful|useful";

  private static final String REMARKS =
      "thanks(?: again)?|thank (?:you|u)(?: again)?|thankyou|thx|thnx|tnx|tx|ty|tysm|cheers"
          + "|appreciated|i appreciate it|(?:nice|good) one|well done|love it"
          + "|ok|okay|k|kk|alright|all right|right|sure|fine|got (?:it|that)|gotcha"
          + "|i see|understood|noted|makes sense|(?:good|nice) to know|that help(?:s|ed)|will do"
          + "|yes|yes please|yeah|yep|yup|no|nope|indeed|exactly|agreed|true|no (?:problem|worries)"
          + "|np|never mind|nevermind|sorry|lo+l|lmao|rofl|xd|omg|(?:ha){2,}h?|(?:he){2,}|wow+"
          + "|oh|ah|aha|hm+|yay|oops|bye|goodbye|good night|see you|cya|"
          + PRAISE;

  /** What goes with these, and alone says nothing. */
  private static final String FILLERS =
      "there|all|everyone|everybody|folks|guys|team|parley|bot|mate|man|very|so|really|pretty|much"
          + "|a lot|lots|a million|you|its|thats|(?:this|that|it) (?:is|was)|an?|and"
          + "|for (?:that|this|it|all|helping)";

  /** What may be praised, and what on its own may be asked for: "summary please". */
  private static final String WORK =
      "(?:answers?|reply|response|explanation|summary|job|work|stuff|info|help)\\b";

  private static final Pattern THANKED =
      Pattern.compile("\\bfor (?:all )?(?:the|your|this|that) (?:(?:" + PRAISE + ") )?" + WORK);

  private static final Pattern PRAISED = Pattern.compile("\\b(" + PRAISE + ") " + WORK);

  /** Signs, and the names that chats give to them. */
  private static final Pattern EMOJI =
      Pattern.compile(
          "\\p{So}|:[a-z0-9_+'-]{1,60}:|(?:[:;=]-?[)dp]|\\+1|<3)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  /** An emoji says no more than this word. */
  private static final String LAUGH = " lol ";

  private static final Pattern DISLIKED =
      Pattern.compile(
          "[👎😞😟😠😡😢😣😤😑😒😓😔😕😖😩😫😭🙁☹🙄🤔🤦🤨🤬💩❌]"
              + "|:(?:-1|thumbsdown|disappointed|worried|angry|rage|cry|sob|confused|unamused"
              + "|thinking(?:_face)?|rolling_eyes|face_palm|facepalm|hankey|poop|x):"
              + "|(?:[:=]-?\\(|-1)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  /** And such an emoji no more than this one. */
  private static final String NOPE = " nope ";

  private static final Pattern NO = Pattern.compile("no|(?:.* )?nope(?: .*)?");

  private static final Pattern QUESTION =
      Pattern.compile("[?？⁉❓❔]|:(?:grey_)?question:", Pattern.CASE_INSENSITIVE);

  private static final Pattern APOSTROPHE = Pattern.compile("['’]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern CALL = madeOf(GREETINGS, "lol|again|" + FILLERS);
  private static final Pattern TALK = madeOf(GREETINGS + "|" + REMARKS, FILLERS);

  /** One of the first kind at least, and else only words of both, in any order. */
  private static Pattern madeOf(String needed, String allowed) {
    return Pattern.compile(
        "(?=(?:.* )?(?:%1$s)(?: |$))(?:(?:%1$s|%2$s)(?: |$))+".formatted(needed, allowed));
  }

  /** Which small talk a text is; empty where it may ask something. */
  public static Optional<SmallTalk> of(String text) {
    String clean = QuestionText.clean(text);
    if (clean.length() > MAX_CHARS) {
      return Optional.empty();
    }
    String words = words(clean);
    if (CALL.matcher(words).matches()) {
      return Optional.of(GREETING);
    }
    if (QUESTION.matcher(clean).find() || !TALK.matcher(words).matches()) {
      return Optional.empty();
    }
    return Optional.of(NO.matcher(words).matches() ? DISLIKE : REMARK);
  }

  private static String words(String text) {
    String disliked = DISLIKED.matcher(text).replaceAll(NOPE);
    String named = EMOJI.matcher(disliked).replaceAll(LAUGH);
    String plain = APOSTROPHE.matcher(named.toLowerCase(Locale.ROOT)).replaceAll("");
    // Before what separates words is lost: "great summary" praises one, "great, summary" asks.
    String thanked = THANKED.matcher(plain).replaceAll(" ");
    String praised = PRAISED.matcher(thanked).replaceAll("$1");
    return BETWEEN_WORDS.matcher(praised).replaceAll(" ").strip();
  }
}
