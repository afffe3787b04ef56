package dev.parley.bot;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The answer was not found in the articles, and what they do cover near to the question.
 *
 * @param nearest articles really near to the question, best first, at most three; often none
 * @param upTo the last day the articles reach, if any is dated
 * @param confidence the belief that the articles hold the answer, 0 to 1
 * @param ranking ids of up to ten articles, best evidence first
 * @param corrections words of the question that were taken for misspelt, in order
 */
public record NoAnswer(
    List<Source> nearest,
    Optional<LocalDate> upTo,
    double confidence,
    List<String> ranking,
    List<Correction> corrections)
    implements Reply {

  public NoAnswer {
    nearest = List.copyOf(nearest);
    ranking = List.copyOf(ranking);
    corrections = List.copyOf(corrections);
    requireNonNull(upTo);
  }

  /** A refusal of a question that was read as it was written. */
  public NoAnswer(
      List<Source> nearest, Optional<LocalDate> upTo, double confidence, List<String> ranking) {
    this(nearest, upTo, confidence, ranking, List.of());
  }

  /** The same for a question in which these words were taken for misspelt. */
  public NoAnswer withCorrections(List<Correction> made) {
    return new NoAnswer(nearest, upTo, confidence, ranking, made);
  }

  @Override
  public <T> T renderWith(ReplyRenderer<T> renderer) {
    return renderer.noAnswer(this);
  }
}
