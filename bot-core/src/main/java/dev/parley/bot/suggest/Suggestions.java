package dev.parley.bot.suggest;

import dev.parley.bot.Answer;
import dev.parley.bot.Reply;
import dev.parley.bot.question.AnswerKind;
import dev.parley.bot.question.QuestionText;
import dev.parley.bot.retrieval.Hit;
import dev.parley.bot.retrieval.IndexClosedException;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.bot.retrieval.SearchRequest;
import dev.parley.bot.retrieval.Vectors;
import dev.parley.knowledge.OncePerLibrary;
import dev.parley.knowledge.Passage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions that the articles do answer: made from their sentences without a language model, asked,
 * and kept where the answer cites the sentence. Thread-safe.
 *
 * <p>The work is bounded, however many articles there are: a call looks at the passages nearest to
 * a text, or at the beginnings of the newest articles, and asks a dozen questions or some more.
 * What it learns is kept until the articles change.
 */
public final class Suggestions {

  /** How many to suggest: they stand on buttons, one below the other. */
  public static final int MOST = 3;

  /** How many to show to who has asked nothing yet. */
  public static final int MOST_AT_FIRST = 4;

  private static final Logger LOG = LoggerFactory.getLogger(Suggestions.class);

  private static final int PASSAGES = 24;

  /** Questions to try for one call. */
  private static final int MOST_ASKED = 12;

  /** Who was answered waits for these. */
  private static final int MOST_ASKED_AFTER = 5;

  /** Questions this near say the same in other words, if they ask for one kind of thing. */
  private static final double PARAPHRASE = 0.85;

  /** Below this, one question is no nearer than another: what was asked is about something else. */
  private static final double UNRELATED = 0.3;

  /** What a question is worth by itself against its nearness, when something was asked. */
  private static final double SHARE_OF_WORTH = 0.2;

  private final PassageIndex index;
  private final MiniLm model;
  private final OncePerLibrary<LibraryQuestions> questions;

  /**
   * @param index the articles; updates of it show at once
   * @param model reads the questions; must be the model that the index was encoded with
   */
  public Suggestions(PassageIndex index, MiniLm model) {
    this.index = index;
    this.model = model;
    Drafter drafter = new Drafter();
    this.questions = new OncePerLibrary<>(library -> new LibraryQuestions(library, model, drafter));
  }

  /**
   * At most three questions, or four to start with, the best first; none where the articles are too
   * few or too short.
   *
   * @param text those nearest to it come first, without itself; blank for those that tell most
   * @param ask answers a question on its own
   */
  public List<String> near(String text, Function<String, Reply> ask) {
    return quietly(questions -> choose(text, questions, new Examiner(ask)));
  }

  /**
   * At most three questions that an answer leaves open, the nearest to it first.
   *
   * @param asked what the answer was given to
   * @param ask answers a question on its own
   */
  public List<String> after(String asked, Answer answer, Function<String, Reply> ask) {
    return quietly(questions -> open(asked, answer, questions, new Examiner(ask)));
  }

  private List<String> quietly(Function<LibraryQuestions, List<Candidate>> chosen) {
    try {
      return chosen.apply(questions.of(index.library())).stream()
          .map(candidate -> candidate.draft().question())
          .toList();
    } catch (IndexClosedException stopping) {
      return List.of();
    } catch (RuntimeException e) {
      // They are an extra to a reply, which must not be lost for them.
      LOG.warn("No suggestions: {}", e.toString());
      return List.of();
    }
  }

  private List<Candidate> open(
      String asked, Answer answer, LibraryQuestions questions, Examiner examiner) {
    String question = QuestionText.clean(asked);
    float[] vector = model.read(question).vector();
    List<Candidate> open =
        nearTo(answer.statements().get(0).text(), questions).stream()
            .filter(candidate -> !isSame(candidate, question, vector))
            .filter(candidate -> !Examiner.cites(answer, candidate.draft().sentence()))
            .toList();
    return Candidate.choose(
        List.of(),
        open,
        MOST,
        MOST_ASKED_AFTER,
        candidate -> questions.backers(candidate, examiner) > 0);
  }

  private List<Candidate> choose(String text, LibraryQuestions questions, Examiner examiner) {
    List<Candidate> near =
        QuestionText.problem(text).isPresent()
            ? List.of()
            : Candidate.choose(
                List.of(),
                nearTo(QuestionText.clean(text), questions),
                MOST,
                MOST_ASKED,
                candidate -> questions.backers(candidate, examiner) > 0);
    int most = text.isBlank() ? MOST_AT_FIRST : MOST;
    return near.size() == most
        ? near
        : Candidate.choose(near, questions.front(examiner), most, MOST_ASKED, candidate -> true);
  }

  private List<Candidate> nearTo(String text, LibraryQuestions questions) {
    float[] vector = model.read(text).vector();
    List<Passage> passages =
        index.search(new SearchRequest(text, vector, Optional.empty(), PASSAGES)).stream()
            .map(Hit::passage)
            .toList();
    return questions.candidates(passages).stream()
        .filter(candidate -> !isSame(candidate, text, vector))
        .map(
            candidate ->
                new Candidate(
                    candidate.draft(),
                    candidate.vector(),
                    Math.max(UNRELATED, Vectors.dot(candidate.vector(), vector))
                        + SHARE_OF_WORTH * candidate.score()))
        .toList();
  }

  /** Whether it asks for the same as the text, in the same or other words. */
  private static boolean isSame(Candidate candidate, String text, float[] vector) {
    Set<String> asked = Draft.stems(text);
    boolean near =
        Vectors.dot(candidate.vector(), vector) >= PARAPHRASE
            && asked.containsAll(candidate.draft().names())
            && AnswerKind.of(text) == AnswerKind.of(candidate.draft().question());
    return near || asked.equals(candidate.draft().stems());
  }
}
