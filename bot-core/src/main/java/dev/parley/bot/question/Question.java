package dev.parley.bot.question;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.Correction;
import dev.parley.bot.retrieval.SearchRequest;
import dev.parley.bot.text.DateText;
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

  private static final Pattern BROAD =
      Pattern.compile(
          "(?i)^(?:(?:so|and|well),? )?(?:what (?:do|does|did|have|has|are|were|is|was)\\b"
              + "(?:(?! name\\b).)*?(?:\\b(?:want|demand|demands|complain\\w*|agree\\w*|discuss\\w*|propos\\w*"
              + "|reasons?|results?|outcomes?|issues?|problems?|terms|conditions|points|plans?|steps"
              + "|arguments?|criticisms?|concerns?|objections?|dispute\\w*|consequences?|measures"
              + "|topics?|say about|said about|think of)\\b)"
              + "|what (?:came|comes) out|what happened|where do (?:things|matters) stand"
              + "|what is (?:at stake|in dispute|said about)|how did .{1,60} (?:react|respond)"
              + "|tell me (?:more )?about|which (?!\\w+ (?:is|was|has)\\b)\\w+s\\b)");

  public Question {
    corrections = List.copyOf(corrections);
    terms = List.copyOf(terms);
    requireNonNull(kind);
    requireNonNull(time);
  }

  /** What to look for in an index: evidence of at most so many passages. */
  public SearchRequest toSearch(int limit) {
    return new SearchRequest(text, vector, time, limit);
  }

  /**
   * Its words for a reader that knows nothing of the library: a time that only the library tells,
   * such as that of "the first round", stands behind them.
   */
  public String toRead() {
    return time.filter(asked -> asked.basis() != EventTime.Basis.STATED)
        .filter(asked -> asked.precision() == EventTime.Precision.DAY)
        .map(asked -> withoutMark(spelled()) + " (" + DateText.of(asked) + ")?")
        .orElseGet(this::spelled);
  }

  /** To a reader that sees no capitals, "US" is a pronoun. */
  private String spelled() {
    return UNITED_STATES.matcher(text).replaceAll("U.S.");
  }

  private static String withoutMark(String text) {
    return text.endsWith("?") ? text.substring(0, text.length() - 1).stripTrailing() : text;
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
