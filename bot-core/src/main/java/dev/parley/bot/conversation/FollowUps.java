package dev.parley.bot.conversation;

import static dev.parley.bot.conversation.LeaningText.content;
import static dev.parley.bot.conversation.LeaningText.contentText;
import static dev.parley.bot.conversation.LeaningText.trimmed;

import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.time.QuestionTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes questions that lean on their conversation stand alone. They lean in a few ways: an ellipsis
 * or a correction asks the question before again with something else in it ("And the Russian one?",
 * "no, I mean the second"), a pronoun points back ("When did she say it?"), "why" and "who says
 * so?" are about the question or the answer before, and a bare question word asks more of the same
 * ("When?"). Thread-safe.
 */
public final class FollowUps {

  private static final Pattern ELLIPSIS =
      Pattern.compile(
          "^\\s*(?:(?:and|but|or|so|also|then|ok|okay)\\b[\\s,]*)*(?:(?:what|how)\\s+about\\b|(?:and|but|or)\\b)\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OPENING =
      Pattern.compile(
          "^\\s*(?:(?:and|but|so|or|also|ok|okay|then|well)\\b[\\s,]*)+", Pattern.CASE_INSENSITIVE);

  private static final Pattern NEW_TOPIC =
      Pattern.compile(
          "^\\s*(?:(?:ok|okay|and|so|well)\\b[\\s,]*)*(?:by the way|btw"
              + "|(?:an?)?other (?:question|thing|topic|subject)"
              + "|(?:a )?(?:different|new) (?:question|thing|topic|subject)|something else)\\b[\\s,:.–—-]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CORRECTION =
      Pattern.compile(
          "^\\s*(?:oh\\b[\\s,]*)?(?:(?:(?:no|nope|sorry|oops|actually|wait)\\b[\\s,.!]+)+"
              + "(?:(?:i )?(?:mean|meant)\\b[\\s,:]*)?"
              + "|i (?:mean|meant)\\b[\\s,:]*"
              + "|not (?:that|this|them|those|him|her|it)(?: one)?\\b[\\s,]+)"
              + "|[\\s,]*\\bi (?:mean|meant)\\s*[?.!]*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WHY =
      Pattern.compile(
          "^(?:why|how come)(?<not> not| (?:do|does|did|is|are|was|were|has|have|will|would)(?:n['’]?t| not)"
              + "(?: (?:he|she|they|it))?)?[\\s?!.]*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SAYS_WHO =
      Pattern.compile(
          "^(?:says who|who(?:'s|’s| is)? (?:says|said|say|saying|claims|claimed|told you)"
              + "(?: (?:so|that|this|it))?)[\\s?!.]*$",
          Pattern.CASE_INSENSITIVE);

  private static final String AUXILIARY =
      "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should";

  private static final Pattern QUESTION =
      Pattern.compile(
          "^(?:(?:(?:in|at|on|by|for|from|since|until|under|with|to|of) )?"
              + "(?:who|whom|whose|what|which|when|where|why|how)"
              + "|"
              + AUXILIARY
              + ")"
              + "(?:\\b|['’])(?!\\s+about\\b)",
          Pattern.CASE_INSENSITIVE);

  /** "And the manufacturer, who's the boss there?" */
  private static final Pattern FRONTED =
      Pattern.compile(
          "^(?:back to )?([^,?!.]{3,50}),\\s*(?=(?:who|what|which|when|where|why|how|is|are|was|were"
              + "|do|does|did|has|have|had|will)\\b)",
          Pattern.CASE_INSENSITIVE);

  /** A question that is answered by yes or no, from its second word on. */
  private static final Pattern YES_OR_NO =
      Pattern.compile("^(" + AUXILIARY + ") (.+)", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> IRREGULAR = Map.of("will", "won't", "can", "can't");

  /** A longer statement would drown the question that is asked about it. */
  private static final int LONGEST_QUOTED = 40;

  private final Substitution substitution;

  public FollowUps(MiniLm model) {
    this.substitution = new Substitution(model);
  }

  /**
   * The question with what it takes over from the turn before, or as it is where it stands alone.
   *
   * @param text the question as it was asked
   * @param history the turns before, oldest first
   * @param times tells the words that name a time
   */
  public String standAlone(String text, List<Turn> history, QuestionTime times) {
    if (history.isEmpty()) {
      return text;
    }
    Matcher newTopic = NEW_TOPIC.matcher(text);
    if (newTopic.find() && newTopic.end() < text.length()) {
      return text.substring(newTopic.end());
    }
    Turn last = history.get(history.size() - 1);
    String corrected = CORRECTION.matcher(text).replaceAll("");
    if (!corrected.equals(text) && !trimmed(corrected).isEmpty()) {
      return QUESTION.matcher(corrected).find()
          ? asked(corrected, last).orElse(corrected)
          : substitution.of(corrected, last.question(), times);
    }
    String bare = OPENING.matcher(text).replaceFirst("");
    boolean opened = !bare.equals(text) || bare.regionMatches(true, 0, "back to ", 0, 8);
    Matcher fronted = FRONTED.matcher(bare);
    if (opened && !QUESTION.matcher(bare).find() && fronted.find()) {
      return trimmed(bare.substring(fronted.end())) + " (" + fronted.group(1).strip() + ")?";
    }
    if (!QUESTION.matcher(bare).find() && (opened || ELLIPSIS.matcher(text).find())) {
      return substitution.of(ELLIPSIS.matcher(text).replaceFirst(""), last.question(), times);
    }
    return asked(bare, last).orElse(opened ? bare : text);
  }

  /** A question of its own that leans on the one before; empty where it does not. */
  private static Optional<String> asked(String text, Turn last) {
    Matcher why = WHY.matcher(text);
    if (why.find()) {
      return Optional.of(why(why.group("not") != null, last.question()));
    } else if (SAYS_WHO.matcher(text).find()) {
      return Optional.of(whoSays(last));
    } else if (content(text).isEmpty()) {
      return Optional.of(trimmed(text) + " " + contentText(last.question()));
    }
    return PointingBack.resolved(text, last);
  }

  /** "Did she resign?", "Why not?": "Why didn't she resign?" */
  private static String why(boolean not, String question) {
    Matcher yesOrNo = YES_OR_NO.matcher(question);
    if (!yesOrNo.matches()) {
      return (not ? "Why not " : "Why ") + contentText(question) + "?";
    }
    String verb = yesOrNo.group(1).toLowerCase(Locale.ROOT);
    String asked = not ? IRREGULAR.getOrDefault(verb, verb + "n't") : verb;
    return "Why " + asked + " " + trimmed(yesOrNo.group(2)) + "?";
  }

  private static String whoSays(Turn last) {
    return last.statements().stream()
        .findFirst()
        .filter(statement -> Words.of(statement).size() <= LONGEST_QUOTED)
        .map(statement -> "Who says: " + trimmed(statement) + "?")
        .orElseGet(() -> "Who says that " + contentText(last.question()) + "?");
  }
}
