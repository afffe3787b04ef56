package dev.parley.bot;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * An answer: statements, each backed by citations.
 *
 * @param statements what is said, in order; at least one
 * @param citations what backs it, numbered from 1 in order
 * @param certainty how sure it is that these statements answer
 * @param confidence the belief that the articles hold the answer, 0 to 1
 * @param ranking ids of up to ten articles, best evidence first
 * @param more the filter of the timeline that shows all, where these are only the first of what
 *     happened
 * @param corrections words of the question that were taken for misspelt, in order
 */
public record Answer(
    List<Statement> statements,
    List<Citation> citations,
    Certainty certainty,
    double confidence,
    List<String> ranking,
    Optional<String> more,
    List<Correction> corrections)
    implements Reply {

  /** How many articles a ranking names. */
  public static final int MOST_RANKED = 10;

  public Answer {
    requireNonNull(certainty);
    requireNonNull(more);
    statements = List.copyOf(statements);
    citations = List.copyOf(citations);
    ranking = List.copyOf(ranking);
    corrections = List.copyOf(corrections);
    if (statements.isEmpty()) {
      throw new IllegalArgumentException("illegal answer: without a statement");
    }
    for (Statement statement : statements) {
      for (int number : statement.citations()) {
        if (number < 1 || number > citations.size()) {
          throw new IllegalArgumentException("illegal answer: no citation " + number);
        }
      }
    }
  }

  /** All that there is to say, surely, on a question that was read as it was written. */
  public Answer(
      List<Statement> statements,
      List<Citation> citations,
      double confidence,
      List<String> ranking) {
    this(statements, citations, Certainty.SURE, confidence, ranking, Optional.empty(), List.of());
  }

  /** The same where these are only the first of what the timeline shows for a filter. */
  public Answer withMore(String filter) {
    return new Answer(
        statements, citations, certainty, confidence, ranking, Optional.of(filter), corrections);
  }

  /** The same, as sure as this. */
  public Answer withCertainty(Certainty sure) {
    return new Answer(statements, citations, sure, confidence, ranking, more, corrections);
  }

  /** The same for a question in which these words were taken for misspelt. */
  public Answer withCorrections(List<Correction> made) {
    return new Answer(statements, citations, certainty, confidence, ranking, more, made);
  }

  @Override
  public <T> T renderWith(ReplyRenderer<T> renderer) {
    return renderer.answer(this);
  }
}
