package dev.parley.bot.question;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.Correction;
import dev.parley.bot.retrieval.SearchRequest;
import dev.parley.knowledge.EventTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question that stands alone, as the stages after it see it.
 *
 * @param text its words as they are meant, with what a follow-up takes over from its conversation
 * @param written the same as they were written
 * @param corrections the words that are meant otherwise than they were written
 * @param kind the kind of thing it asks for
 * @param terms its content words in order; none for a text without any
 * @param time the time it asks about, if it names one
 * @param vector of the whole question, of length 1
 */
public record Question(
    String text,
    String written,
    List<Correction> corrections,
    AnswerKind kind,
    List<Term> terms,
    Optional<EventTime> time,
    float[] vector) {

  private static final Set<String> HAPPENING =
      Set.of("happen", "occur", "event", "news", "take", "took", "place");

  /** In lower case only where no pronoun can stand. */
  private static final Pattern UNITED_STATES =
      Pattern.compile(
          "\\bUS\\b|(?<=\\b(?:the|The|THE) )us\\b|\\bus(?=[- ](?:and|delegation|government|president|side|officials?|embassy|team|negotiators?|troops|army|congress|dollars?|sanctions)\\b)");

  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?i)\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest"
              + "|previous|most recent|initial|\\d+(?:st|nd|rd|th)) (?=\\p{L})");

  private static final Pattern BROAD =
      Pattern.compile(
          "(?i)^(?:(?:so|and|well|ok),? )?(?:what(?:'s|’s| (?:do|does|did|has|have|had|are|were|is|was))\\b"
              + "(?:(?! (?:names?|date|time|age|number|price)\\b).)*?\\b(?:want(?:s|ed)?|demand\\w*|complain\\w*|agree\\w*|discuss\\w*"
              + "|propos\\w*|offer\\w*|achiev\\w*|accomplish\\w*|(?:find|found|discover\\w*|learn\\w*|reveal\\w*)(?: out)?(?: about)?"
              + "|chang\\w*|criticis\\w*|criticiz\\w*|accus\\w*|fight\\w* (?:over|about)|quarrel\\w*|argu\\w*"
              + "|reasons?|results?|outcomes?|issues?|problems?|terms|conditions|points|plans?|steps|effects?"
              + "|concerns?|objections?|dispute\\w*|consequences?|measures|restrictions|changes|promises|findings"
              + "|topics?|sides|sa(?:y|id) about|think of|done about|doing (?:about|to))\\b"
              + "|what (?:came|comes) out|what happened|what (?:speaks|tells|spoke) (?:for|against)"
              + "|where do (?:things|matters|they|we) stand"
              + "|what (?:is|are) (?:at stake|in dispute|said about|(?:the )?(?:pros|good and bad))"
              + "|how (?:did|do|does) .{1,60} (?:react|respond|change|justify|defend)"
              + "|tell me (?:more )?about|which (?!\\w+ (?:is|was|has)\\b)\\w+s\\b"
              + "|what (?:restrictions|measures|consequences|changes|demands|problems|effects|arguments|conditions|concessions)\\b)");

  public Question {
    corrections = List.copyOf(corrections);
    terms = List.copyOf(terms);
    requireNonNull(kind);
    requireNonNull(time);
  }

  /**
   * The time that an answer has to be of. "On Monday" says none: it may be any Monday's, and the
   * words may be an article's own.
   */
  public Optional<EventTime> timeToKeepTo() {
    return time.filter(asked -> asked.basis() != EventTime.Basis.RESOLVED);
  }

  /** What to look for in an index: evidence of at most so many passages. */
  public SearchRequest toSearch(int limit) {
    return new SearchRequest(text, vector, time, limit);
  }

  /**
   * Its words for a reader that knows nothing of the library. Which round was the second, only the
   * library tells, so the reader is asked of any round, and the answer is kept to that time.
   */
  public String toRead() {
    return time.filter(asked -> asked.basis() == EventTime.Basis.INFERRED).isPresent()
        ? ORDINAL.matcher(spelled()).replaceFirst("")
        : spelled();
  }

  /** To a reader that sees no capitals, "US" is a pronoun. */
  private String spelled() {
    return UNITED_STATES.matcher(text).replaceAll("U.S.");
  }

  /** Whether it asks for more than one sentence tells: "What do the unions demand?" */
  public boolean isBroad() {
    return kind == AnswerKind.DESCRIPTION && BROAD.matcher(text).find();
  }

  /** Whether it asks for no more than what happened at a time: "What happened on April 10?" */
  public boolean asksWhatHappened() {
    return kind == AnswerKind.DESCRIPTION
        && time.isPresent()
        && terms.stream().allMatch(term -> term.ofTime() || HAPPENING.contains(term.stem()));
  }
}
