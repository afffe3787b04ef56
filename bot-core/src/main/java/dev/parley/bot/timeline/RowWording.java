package dev.parley.bot.timeline;

import dev.parley.bot.text.Wording;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Basis;
import dev.parley.knowledge.TimeMention;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words a row of the timeline: the report that reads best alone, in its own words, less what binds
 * it to its article (a dateline, "additionally", "last week") and, where it is long, less a clause
 * at its end.
 */
final class RowWording {

  private static final int MOST_WORDS = 30;
  private static final int FEWEST_WORDS = 6;

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern BULLET = Pattern.compile("^[•*·–—-]\\s*");

  /** What goes with a time that is left out. */
  private static final Pattern ON =
      Pattern.compile("(?i)(?:^|\\s+)(?:on|in|over|during)\\s+(?:\\p{L}+day,?\\s+)?$");

  /** All before a time that a report starts with: "Oslo: On Friday". */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}[^.!?:]{0,40}(?::|\\s[—–])\\s+(?:On|In|Over|During)\\s+(?:\\p{L}+day,?\\s+)?");

  /** Where what happened begins behind a time. */
  private static final Pattern AFTER_TIME =
      Pattern.compile(
          "\\s*,\\s*|\\s+(?=\\p{Lu}|(?:the|an?|his|her|its|their|some|more|he|she|it|they)\\b)");

  private static final Pattern END = Pattern.compile("\\s*[.!?]?[”\"’']?\\s*");

  /** Ends with a word that goes with what follows it. */
  private static final Pattern LEANING =
      Pattern.compile(
          "(?:^|\\s)(?i:the|an?|this|that|last|next|of|on|in|at|to|by|from|for|until|till|since|before"
              + "|after|between|and|or|with|as|than|about|around|through|throughout|into|over|during"
              + "|within|under|late|early|mid|end|start|beginning|is|are|be|been)\\s*$|[-—–(]\\s*$");

  private static final Pattern DANGLING =
      Pattern.compile(
          "^(?:[“\"‘]|\\p{Ll}|(?:He|She|They|It|We|I|This|That|These|Those|His|Her|Their|Its|Both|There"
              + "|Here|Such)\\b|(?:Following|After|Before|While|Building|Prior|When|As|Although|If"
              + "|Since|Despite|Because|During|By)\\b|\\p{Lu}\\p{Ll}+ing (?:on|that|to|the)\\b)");

  /** Where a sentence can end early and stay true; conditions and exceptions are never cut off. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          ", (?:which|who|where|when|while|as|with|after|before|following|amid|although|though|but"
              + "|because|adding|saying|marking|including|during|\\p{Ll}+ing)\\b|; | [—–] "
              + "| (?:after|following|amid|because|while|as part of) ");

  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:is|are|was|were|has|have|had|will|would|can|could|met|held|led|said|told|began|took"
              + "|won|lost|struck|hit|made|gave|came|went|rose|fell|left|sent|\\p{L}{2,}ed)\\b");
  private static final Pattern SUBORDINATE_START =
      Pattern.compile(
          "^(?:While|When|After|Although|Though|As|If|Since|Because|Before|Following|Despite|With|In"
              + "|On|At|By|For|During|\\p{Lu}\\p{Ll}+ing)\\b");

  private RowWording() {}

  /** The report that words the row. */
  static Report best(Happening happening) {
    return happening.reports().stream()
        .max(
            Comparator.comparingInt((Report report) -> rank(report, happening))
                .thenComparing(
                    report -> report.sentence().article().id(), Comparator.reverseOrder())
                .thenComparing(Report::start, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static int rank(Report report, Happening happening) {
    String text = text(report);
    int words = count(text);
    int rank = 0;
    rank += report.lead() ? 3 : 0;
    rank += report.mention().isPresent() && sameDays(report.time(), happening.time()) ? 3 : 0;
    rank += report.isWholeSentence() ? 1 : 0;
    rank -= DANGLING.matcher(text).find() ? 8 : 0;
    rank -= words < FEWEST_WORDS ? 4 : 0;
    rank -= text.endsWith("…") ? 6 : 0;
    return rank - Math.max(0, words - 20) / 5;
  }

  private static boolean sameDays(EventTime a, EventTime b) {
    return a.contains(b) && b.contains(a);
  }

  static String text(Report report) {
    String text = SPACE.matcher(withoutTime(report)).replaceAll(" ").strip();
    text = BULLET.matcher(text).replaceFirst("");
    return finished(shortened(Wording.alone(text).strip()));
  }

  /**
   * "On Thursday" and "last week" say nothing beside the row's date, and "on 27 February" at either
   * end of a sentence says it again. A time that other words lean on, as in "the middle of May",
   * stays.
   */
  private static String withoutTime(Report report) {
    String text = report.text();
    if (report.mention().isEmpty() || report.start() > report.mention().get().start()) {
      return text;
    }
    TimeMention mention = report.mention().get();
    String start = text.substring(0, mention.start() - report.start());
    String before = DATELINE.matcher(start).matches() ? "" : ON.matcher(start).replaceFirst(" ");
    String after = text.substring(mention.end() - report.start());
    if (before.isBlank()) {
      Matcher rest = AFTER_TIME.matcher(after);
      return rest.lookingAt() ? after.substring(rest.end()) : text;
    }
    boolean needed = mention.time().basis() != Basis.RESOLVED && !END.matcher(after).matches();
    if (needed || !canBeCut(before, after)) {
      return text;
    }
    String rest = after.stripLeading();
    return rest.isEmpty() || rest.matches("(?s)[,.;:!?”\"].*")
        ? before.stripTrailing() + rest
        : before + rest;
  }

  private static boolean canBeCut(String before, String after) {
    boolean inside = after.startsWith("’") || after.startsWith("'");
    boolean between = before.strip().endsWith(",") && after.startsWith(",");
    return before.endsWith(" ") && !inside && !between && !LEANING.matcher(before).find();
  }

  private static String shortened(String text) {
    if (count(text) <= MOST_WORDS) {
      return text;
    }
    List<String> cuts =
        CLAUSE
            .matcher(text)
            .results()
            .map(match -> text.substring(0, match.start()))
            .filter(RowWording::standsAlone)
            .toList();
    return cuts.isEmpty() ? cutOff(text) : cuts.get(cuts.size() - 1);
  }

  private static boolean standsAlone(String start) {
    int words = count(start);
    long commas = start.chars().filter(c -> c == ',').count();
    return words >= FEWEST_WORDS
        && words <= MOST_WORDS
        && VERB.matcher(start).find()
        && (!SUBORDINATE_START.matcher(start).find() || commas > 0)
        && isClosed(start);
  }

  /** No quotation and no bracket is left open. */
  private static boolean isClosed(String text) {
    return count(text, '“') == count(text, '”')
        && count(text, '(') == count(text, ')')
        && count(text, '"') % 2 == 0;
  }

  private static String cutOff(String text) {
    Matcher space = SPACE.matcher(text);
    int end = 0;
    for (int words = 0; words < MOST_WORDS && space.find(); words++) {
      end = space.start();
    }
    return text.substring(0, end) + " …";
  }

  private static String finished(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    String sentence = text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    return sentence.matches("(?s).*[.!?…][”\"’)]*")
        ? sentence
        : sentence.replaceFirst("[,;:]$", "") + ".";
  }

  private static int count(String text) {
    return SPACE.split(text.strip()).length;
  }

  private static long count(String text, char one) {
    return text.chars().filter(c -> c == one).count();
  }
}
