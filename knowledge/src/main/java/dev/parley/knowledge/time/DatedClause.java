package dev.parley.knowledge.time;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.TimeMention;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a sentence that one of its times dates. In "The vote came after a meeting in Oslo on
 * 3 May" the date belongs to "a meeting in Oslo on 3 May" only, and tells of the vote no more than
 * that it came later.
 *
 * @param mention the time
 * @param role how its words belong to the sentence
 * @param start where the words that it dates start in the body
 * @param end where they end, exclusive
 */
public record DatedClause(TimeMention mention, Role role, int start, int end) {

  /** How dated words belong to their sentence, the ones that date it first. */
  public enum Role {
    /** They are what the sentence reports. */
    MAIN,
    /** They stand in quotation marks or in a relative clause that ends the sentence. */
    RELATIVE,
    /** What the sentence reports came after them: "After the vote on Monday, she left". */
    AFTER,
    /** The sentence only says what it follows: "The talks follow a meeting on 3 May". */
    FOLLOWED,
    /** What the sentence reports came before them. */
    BEFORE,
    /** What the sentence reports has held since then. */
    SINCE,
    /**
     * They are said by the way: "Smith, who was elected in 2020, said …", "because he had left".
     */
    ASIDE
  }

  /** What stands before a subordinate phrase, by the role it gives; at the end of the text. */
  private record Marker(Pattern pattern, Role role) {
    static Marker of(String words, Role role) {
      return new Marker(Pattern.compile("\\b(?i:" + words + ")\\s"), role);
    }
  }

  private static final List<Marker> MARKERS =
      List.of(
          Marker.of(
              "(?:came|comes?|coming)(?: \\w+)? after|follows|followed(?! by)|building on",
              Role.FOLLOWED),
          Marker.of(
              "followed by|before|ahead of|prior to|until|till|preceded|in advance of|leading up to"
                  + "|in the run-up to|in preparation for",
              Role.BEFORE),
          Marker.of("since", Role.SINCE),
          Marker.of("after|following|in the wake of", Role.AFTER),
          // A reason in the past perfect is older than what it is the reason for.
          Marker.of("because(?: [\\p{L}.'’-]+){1,6} had", Role.ASIDE));

  private static final Marker RELATIVE_CLAUSE =
      Marker.of("who|whose|which|where|that (?:was|were|is|are|had|took|began)", Role.RELATIVE);

  /** A place's or person's second name between commas does not end a clause. */
  private static final Pattern APPOSITION =
      Pattern.compile(",(?: \\p{Lu}[\\p{L}.'’-]{0,30}){1,4},");

  private static final Pattern BOUNDARY = Pattern.compile("[,;:()“”\"—–]| - ");
  private static final Pattern COMMA_BEFORE = Pattern.compile(",\\s\\w+\\s$");

  /** How far from its time a clause can begin or end, in characters; keeps long texts cheap. */
  private static final int REACH = 400;

  private static final Pattern CLAUSE_END =
      Pattern.compile("[,;:()“”\"—–]| - |[.!?]+[”\"’')]*\\s*$");

  public DatedClause {
    requireNonNull(mention);
    requireNonNull(role);
  }

  /** Whether the sentence's own happening took place at the mention's time. */
  public boolean datesSentence() {
    return role.compareTo(Role.RELATIVE) <= 0;
  }

  /** One for each mention of a sentence, in order. */
  public static List<DatedClause> of(Sentence sentence) {
    String text = masked(sentence.text());
    return sentence.mentions().stream().map(mention -> clause(sentence, text, mention)).toList();
  }

  private static DatedClause clause(Sentence sentence, String text, TimeMention mention) {
    int at = mention.start() - sentence.start();
    int from = Math.max(0, at - REACH);
    Role role = Role.MAIN;
    int start = 0;
    for (Marker marker : MARKERS) {
      int after = startOfClause(marker, text, from, at);
      if (after > start) {
        role = marker.role();
        start = after;
      }
    }
    // "After talks that took place on Monday" stays subordinate as a whole.
    if (role == Role.MAIN) {
      start = startOfClause(RELATIVE_CLAUSE, text, from, at);
      role = start > 0 ? Role.RELATIVE : role;
    }
    int end = clauseEnd(text, mention.end() - sentence.start());
    return switch (role) {
      case MAIN ->
          whole(sentence, mention, isQuoted(text.substring(from, at)) ? Role.RELATIVE : role);
      case RELATIVE ->
          whole(sentence, mention, isAside(text, start, end) ? Role.ASIDE : Role.RELATIVE);
      case AFTER, FOLLOWED, BEFORE, SINCE, ASIDE ->
          new DatedClause(mention, role, sentence.start() + start, sentence.start() + end);
    };
  }

  /** A relative clause between two commas. */
  private static boolean isAside(String text, int start, int end) {
    return COMMA_BEFORE.matcher(text.substring(Math.max(0, start - 20), start)).find()
        && end < text.length()
        && text.charAt(end) == ',';
  }

  private static DatedClause whole(Sentence sentence, TimeMention mention, Role role) {
    return new DatedClause(mention, role, sentence.start(), sentence.end());
  }

  /** After the last marker that no boundary parts from the mention, or -1. */
  private static int startOfClause(Marker marker, String text, int from, int to) {
    Matcher match = marker.pattern().matcher(text).region(from, to);
    int end = -1;
    while (match.find()) {
      end = match.end();
    }
    return end >= 0 && !BOUNDARY.matcher(text.substring(end, to)).find() ? end : -1;
  }

  private static int clauseEnd(String text, int from) {
    int limit = Math.min(text.length(), from + REACH);
    Matcher end = CLAUSE_END.matcher(text).region(from, limit);
    return end.find() ? end.start() : limit;
  }

  private static boolean isQuoted(String before) {
    long straight = before.chars().filter(c -> c == '"').count();
    return straight % 2 == 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
  }

  /** The text with commas that end no clause blanked out; as long as the text. */
  private static String masked(String text) {
    return APPOSITION.matcher(text).replaceAll(match -> match.group().replace(',', ' '));
  }
}
