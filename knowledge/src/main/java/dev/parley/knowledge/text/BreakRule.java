package dev.parley.knowledge.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a sentence ends at a stop, as far as the words on both sides tell for certain. OpenNLP's
 * model is trained on e-mail and forums: it breaks after most abbreviations of news text ("Gen.",
 * "Nov. 3", "9 a.m. on", "J. R. R. Tolkien") and misses breaks after others ("in the U.S. They").
 */
final class BreakRule {

  enum Verdict {
    BREAK,
    JOIN,
    /** Let the model decide. */
    UNKNOWN
  }

  /** Longer words are neither abbreviations nor worth copying. */
  private static final int LONGEST_WORD = 24;

  /** These stand before what they belong to: a name, an example, a case's other side. */
  private static final Set<String> BEFORE_NAMES =
      words(
          "Mr Mrs Ms Messrs Mme Mlle Dr Drs Prof Rev Hon Fr Msgr Gen Maj Lt Col Capt Cpl Sgt Pvt"
              + " Adm Cmdr Cdr Brig Sen Sens Rep Reps Gov Govs Pres Amb Supt Insp Det Atty Dep"
              + " vs v cf e.g E.g i.e I.e viz");

  /** These stand before a number, or else are words like any other. */
  private static final Set<String> BEFORE_NUMBERS =
      words(
          "no nos vol vols pp p par para art arts sec sect fig figs ch chap op ca c b d r approx"
              + " est jan feb mar apr jun jul aug sep sept oct nov dec");

  /** These may end a sentence, but are more often followed by more of it. */
  private static final Set<String> WITHIN_SENTENCES =
      words(
          "Inc Corp Ltd Co Cos Bros Plc Jr Sr Esq St Ste Mt Ft Ave Blvd Rd Dept Univ Assn Gov't"
              + " Int'l al etc dept Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass"
              + " Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo");

  private static final Set<String> TIMES_OF_DAY = words("a.m p.m");

  /** What goes on after a time of day: "4 p.m. Tuesday", "9 a.m. Eastern". */
  private static final Set<String> AFTER_TIMES =
      words(
          "monday tuesday wednesday thursday friday saturday sunday january february march april"
              + " may june july august september october november december eastern central mountain"
              + " pacific gmt utc et est edt ct cst cdt mt mst mdt pt pst pdt bst cet cest moscow");

  /** Words that start sentences and hardly ever a name, so that "U.S. Under Secretary" is safe. */
  private static final Set<String> STARTERS =
      words(
          "i a an the this that these those he she it we you they his her its our their my your"
              + " there here what when where who why how which while if in on at by for from with"
              + " after before during since until as but and or so yet then however meanwhile also"
              + " although though because both some many another each earlier later still such to"
              + " despite according following it's he's she's they're that's there's we're i'm");

  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}|\\p{L}(?:[.-]\\p{L})+");
  private static final Pattern ORDINARY_WORD = Pattern.compile("\\p{Ll}{4,}");
  private static final Pattern NUMBER = Pattern.compile("\\p{Sc}?\\d[\\d.,:/-]*+%?");

  private BreakRule() {}

  /**
   * Looks at one stop.
   *
   * @param text a text without paragraphs
   * @param stop where the stop is: one or more of {@code . ? ! …}
   * @param end where it ends, with the quotes and brackets that close with it
   * @param next where the next word starts, inside the text
   */
  static Verdict at(String text, int stop, int end, int next) {
    String after = wordAt(text, next);
    if (after.isEmpty() && isStop(text.charAt(next))) {
      return Verdict.JOIN; // ". . ." is one ellipsis
    }
    boolean lowerCase = isLowerCaseWord(after);
    boolean starter = !lowerCase && STARTERS.contains(lower(after));
    if (end - stop > 1 || text.charAt(stop) != '.') {
      return afterStrongStop(lowerCase, starter);
    }
    String before = wordBefore(text, stop);
    if (before.isEmpty()) {
      // A full stop of its own, as in tokenised text.
      return lowerCase ? Verdict.UNKNOWN : Verdict.BREAK;
    }
    return afterWord(before, after, lowerCase, starter);
  }

  /** After "?", "!", "…" or a closing quote: "“Is it?” he asked." goes on. */
  private static Verdict afterStrongStop(boolean lowerCase, boolean starter) {
    if (lowerCase) {
      return Verdict.JOIN;
    }
    return starter ? Verdict.BREAK : Verdict.UNKNOWN;
  }

  private static Verdict afterWord(
      String before, String after, boolean lowerCase, boolean starter) {
    String abbreviation = lower(before);
    boolean number = !after.isEmpty() && Character.isDigit(after.charAt(0));
    if (BEFORE_NAMES.contains(before)) {
      return Verdict.JOIN;
    }
    if (BEFORE_NUMBERS.contains(abbreviation) && number) {
      return Verdict.JOIN;
    }
    if (TIMES_OF_DAY.contains(abbreviation)) {
      return lowerCase || AFTER_TIMES.contains(lower(after)) ? Verdict.JOIN : Verdict.BREAK;
    }
    if (INITIAL.matcher(before).matches() || WITHIN_SENTENCES.contains(before)) {
      return starter ? Verdict.BREAK : Verdict.JOIN;
    }
    if (lowerCase && !ORDINARY_WORD.matcher(before).matches()) {
      return Verdict.JOIN;
    }
    if (NUMBER.matcher(before).matches() && !lowerCase && !number) {
      return Verdict.BREAK;
    }
    return Verdict.UNKNOWN;
  }

  /** The word that ends at a position, without quotes and brackets before it. */
  private static String wordBefore(String text, int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST_WORD && !isEdge(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  /** The word at a position or after quotes and brackets there, without marks after it. */
  private static String wordAt(String text, int position) {
    int start = position;
    while (start < text.length() && isOpener(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && end - start < LONGEST_WORD && isOfWord(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isEdge(char c) {
    return SentenceSplitter.isSpace(c) || isOpener(c) || c == '—' || c == '–' || c == '/';
  }

  private static boolean isOpener(char c) {
    return "\"'`“‘«([{".indexOf(c) >= 0;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-';
  }

  private static boolean isStop(char c) {
    return ".?!…".indexOf(c) >= 0;
  }

  /** "said" but not "iPhone". */
  private static boolean isLowerCaseWord(String word) {
    return !word.isEmpty()
        && Character.isLowerCase(word.charAt(0))
        && word.chars().noneMatch(Character::isUpperCase);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
