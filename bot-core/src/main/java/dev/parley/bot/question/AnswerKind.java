package dev.parley.bot.question;

import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The kind of thing a question asks for, and how a sentence shows that it has such a thing. */
public enum AnswerKind {
  PERSON,
  PLACE,
  TIME,
  DURATION,
  NUMBER,
  AGE,
  REASON,
  /** Whether something is so. */
  YES_NO,
  /** A definition, a statement, a list, a manner: anything that no single phrase gives away. */
  DESCRIPTION;

  private static final Pattern PERSON_QUESTION = Pattern.compile("\\b(who|whom|whose)\\b");
  private static final Pattern PLACE_QUESTION =
      Pattern.compile(
          "\\bwhere\\b|\\b(what|which|in what|in which)\\s+(\\w+\\s+)?"
              + "(place|city|town|country|state|region|location|venue|continent|village|county)\\b");
  private static final Pattern TIME_QUESTION =
      Pattern.compile(
          "\\bwhen\\b|\\b(what|which)\\s+(\\w+\\s+)?"
              + "(date|day|month|year|time|century|decade|weekday)\\b");
  private static final Pattern DURATION_QUESTION =
      Pattern.compile(
          "\\bhow long\\b|\\bhow many (seconds|minutes|hours|days|weeks|months|years)\\b");
  private static final Pattern NUMBER_QUESTION =
      Pattern.compile(
          "\\bhow (many|much|old|far|tall|big|large|high|deep|wide|fast|often|heavy)\\b"
              + "|\\b(what|which)(?: (?:is|was|are|were))?(?: (?:the|his|her|its|their))?(?: \\w+){0,2}"
              + " (number|percentage|amount|price|cost|population|rate|share|total|age)\\b");
  private static final Pattern AGE_QUESTION = Pattern.compile("\\bhow old\\b|\\bage\\b");
  private static final Pattern AGE_SHOWN =
      Pattern.compile(
          "\\b(aged?|born)\\b|\\byears?[ -]old\\b|\\b(founded|established|built)\\b|, \\d{1,3},");
  private static final Pattern REASON_QUESTION =
      Pattern.compile(
          "\\bwhy\\b|\\bhow come\\b|\\b(what|which) (\\w+ )?(reason|reasons|cause|caused|causes)\\b");
  private static final Set<String> AUXILIARIES =
      Set.of(
          "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could",
          "will", "would", "should", "may", "might", "isn't", "aren't", "wasn't", "weren't",
          "didn't", "doesn't", "don't", "hasn't", "haven't", "won't", "am");

  private static final Pattern TIME_SHOWN =
      Pattern.compile(
          "\\b(january|february|march|april|may|june|july|august|september|october|november"
              + "|december|jan\\.|feb\\.|mar\\.|apr\\.|aug\\.|sept?\\.|oct\\.|nov\\.|dec\\.|monday|tuesday"
              + "|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|century"
              + "|\\d+ (days?|weeks?|months?|years?) (ago|earlier|later)"
              + "|(last|next|this|earlier) (week|month|year|spring|summer|autumn|fall|winter)"
              + "|[12]\\d{3}s?|\\d{1,2}(:\\d\\d)? ?[ap]\\.?m\\b)");
  private static final String NUMBER_WORD =
      "(\\d[\\d.,]*|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
          + "|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
          + "|thousand|several|few|half|dozen)";
  private static final Pattern DURATION_SHOWN =
      Pattern.compile(
          "\\b"
              + NUMBER_WORD
              + "[ -]+(more |full |and a half )?(second|minute|hour|day|week|month|year|decade|centur)");
  private static final Pattern NUMBER_SHOWN =
      Pattern.compile(
          "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
              + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
              + "|eighty|ninety|hundred|thousand|million|billion|dozens?|half|third|quarter|twice|double"
              + "|single|none|both|pair|couple)\\b");
  private static final Pattern REASON_SHOWN =
      Pattern.compile(
          "\\b(because|due to|since|so that|in order to|owing to|thanks to|as a result|therefore"
              + "|caus(e|ed|es|ing)|reasons?|led to|leads to|result(s|ed|ing)? (in|from)|making it|made it"
              + "|after|following|amid|aim(s|ed)? (to|at)|to (avoid|prevent|protect|allow|ensure|reduce"
              + "|improve))\\b");
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("in", "at", "to", "from", "near", "of", "outside", "inside", "around", "across", "on");
  private static final Pattern CALENDAR =
      Pattern.compile(
          "(?i)january|february|march|april|may|june|july|august|september|october|november|december"
              + "|(mon|tues|wednes|thurs|fri|satur|sun)day");

  /** The kind that a question asks for. */
  public static AnswerKind of(String question) {
    String text = question.toLowerCase(Locale.ROOT).strip();
    if (DURATION_QUESTION.matcher(text).find()) {
      return DURATION;
    } else if (REASON_QUESTION.matcher(text).find()) {
      return REASON;
    } else if (AGE_QUESTION.matcher(text).find()) {
      return AGE;
    } else if (NUMBER_QUESTION.matcher(text).find()) {
      return NUMBER;
    }
    List<Word> words = Words.of(text);
    if (!words.isEmpty() && AUXILIARIES.contains(words.get(0).text())) {
      return YES_NO;
    } else if (PERSON_QUESTION.matcher(text).find()) {
      return PERSON;
    } else if (TIME_QUESTION.matcher(text).find()) {
      return TIME;
    } else if (PLACE_QUESTION.matcher(text).find()) {
      return PLACE;
    }
    return DESCRIPTION;
  }

  /**
   * Whether a sentence shows a thing of this kind that the question does not name itself.
   *
   * @param sentence the sentence
   * @param words its words
   * @param asked stems of the question's words
   */
  public boolean isShownBy(String sentence, List<Word> words, Set<String> asked) {
    return switch (this) {
      case PERSON -> newName(words, asked, false);
      case PLACE -> newName(words, asked, true);
      case TIME -> TIME_SHOWN.matcher(sentence.toLowerCase(Locale.ROOT)).find();
      case DURATION -> DURATION_SHOWN.matcher(sentence.toLowerCase(Locale.ROOT)).find();
      case NUMBER -> NUMBER_SHOWN.matcher(sentence.toLowerCase(Locale.ROOT)).find();
      case AGE -> AGE_SHOWN.matcher(sentence.toLowerCase(Locale.ROOT)).find();
      case REASON -> REASON_SHOWN.matcher(sentence.toLowerCase(Locale.ROOT)).find();
      case YES_NO, DESCRIPTION -> true;
    };
  }

  private static boolean newName(List<Word> words, Set<String> asked, boolean afterPreposition) {
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.isCapitalized()
          && word.isContent()
          && !asked.contains(word.stem())
          && !CALENDAR.matcher(word.text()).matches()
          && (!afterPreposition || followsPreposition(words, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean followsPreposition(List<Word> words, int name) {
    int i = name - 1;
    while (i >= 0 && (words.get(i).isCapitalized() || words.get(i).text().equals("the"))) {
      i--;
    }
    return i >= 0 && PLACE_PREPOSITIONS.contains(words.get(i).text().toLowerCase(Locale.ROOT));
  }
}
