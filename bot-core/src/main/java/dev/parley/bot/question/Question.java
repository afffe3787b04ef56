package dev.parley.bot.question;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.Correction;
import dev.parley.bot.retrieval.QuantizedVector;
import dev.parley.bot.retrieval.SearchRequest;
import dev.parley.knowledge.EventTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question that stands alone, as the stages after it see it.
 *
 * @param text its words as they are meant, with what a follow-up takes over from its conversation
 * @param written the same as they were written
 * @param corrections the words that are meant otherwise than they were written
 * @param kind the kind of thing it asks for
 * @param terms its content words in order; none for a text without any
 * @param questionWord "who", "when" and the like as the model reads it, if there is one
 * @param focus the head of the phrase that the question word begins, if there is one: "hotel" in
 *     "which old hotel"
 * @param time the time it asks about, if it names one
 * @param vector of the whole question, of length 1
 */
public record Question(
    String text,
    String written,
    List<Correction> corrections,
    AnswerKind kind,
    List<Term> terms,
    Optional<QuantizedVector> questionWord,
    Optional<Term> focus,
    Optional<EventTime> time,
    float[] vector) {

  private static final Set<String> HAPPENING =
      Set.of("happen", "occur", "event", "news", "take", "took", "place");

  public Question {
    corrections = List.copyOf(corrections);
    terms = List.copyOf(terms);
    requireNonNull(kind);
    requireNonNull(questionWord);
    requireNonNull(focus);
    requireNonNull(time);
  }

  /** What to look for in an index: evidence of at most so many passages. */
  public SearchRequest toSearch(int limit) {
    return new SearchRequest(text, vector, time, limit);
  }

  /** Whether it asks for no more than what happened at a time: "What happened on April 10?" */
  public boolean asksWhatHappened() {
    return kind == AnswerKind.DESCRIPTION
        && time.isPresent()
        && terms.stream().allMatch(term -> term.ofTime() || HAPPENING.contains(term.stem()));
  }
}
