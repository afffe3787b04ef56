package dev.parley.bot.question;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people say without asking anything, in a few words or in an emoji. */
public enum SmallTalk {
  /** Somebody comes, or calls. */
  GREETING,
  /** Somebody is content, amused, or goes. */
  REMARK;

  /** Longer texts say more. */
  private static final int MAX_CHARS = 80;

  private static final String GREETINGS =
      "hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)";

  private static final String REMARKS =
      "thanks|thank (?:you|u)|thankyou|thx|thnx|tnx|tx|ty|tysm|cheers|appreciated|i appreciate it"
          + "|nice|nice one|good|good one|great|cool|perfect|awesome|excellent|amazing|brilliant"
          + "|fantastic|wonderful|lovely|super|neat|sweet|impressive|interesting|helpful|useful"
          + "|well done|love it|ok|okay|k|kk|alright|all right|right|sure|fine|got (?:it|that)|gotcha"
          + "|i see|understood|noted|makes sense|(?:good|nice) to know|that help(?:s|ed)|will do"
          + "|yes|yeah|yep|yup|no|nope|indeed|exactly|agreed|true|no (?:problem|worries)|np"
          + "|never mind|nevermind|sorry|lo+l|lmao|rofl|xd|omg|(?:ha){2,}h?|(?:he){2,}|wow+"
          + "|oh|ah|aha|hm+|yay|oops|bye|goodbye|good night|see you|cya";

  /** What goes with these, and alone says nothing. */
  private static final String FILLERS =
      "there|all|everyone|everybody|folks|guys|team|parley|bot|mate|man|very|so|really|pretty|much"
          + "|a lot|lots|a million|again|please|you|its|thats|(?:this|that|it) (?:is|was)|an?|the"
          + "|and|but|now|answer|answers|reply|response|explanation|summary|job|work|stuff|info|help"
          + "|for (?:that|this|it|the|your|all|helping)";

  /** Signs, and the names that chats give to them. */
  private static final Pattern EMOJI =
      Pattern.compile(
          "\\p{So}|:[a-z0-9_+'-]{1,60}:|(?:[:;=]-?[)(dp]|\\+1|<3)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  /** An emoji says no more than this word. */
  private static final String LAUGH = " lol ";

  private static final Pattern APOSTROPHE = Pattern.compile("['’]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern CALL = madeOf(GREETINGS, "lol|" + FILLERS);
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
    return !clean.contains("?") && TALK.matcher(words).matches()
        ? Optional.of(REMARK)
        : Optional.empty();
  }

  private static String words(String text) {
    String named = EMOJI.matcher(text).replaceAll(LAUGH);
    String plain = APOSTROPHE.matcher(named.toLowerCase(Locale.ROOT)).replaceAll("");
    return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
  }
}
