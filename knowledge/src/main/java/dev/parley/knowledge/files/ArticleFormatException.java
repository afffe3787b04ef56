package dev.parley.knowledge.files;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.Library;

/**
 * A text that is not an article file. Its message is one line: the file, the line, what is wrong
 * and what to do.
 */
public final class ArticleFormatException extends Exception {

  private final transient Library.Problem problem;

  public ArticleFormatException(Library.Problem problem) {
    super(requireNonNull(problem).toString());
    this.problem = problem;
  }

  /** The same as a value. */
  public Library.Problem problem() {
    return problem;
  }

  /** The line of the file that is wrong, from 1, or 0 when it is the whole file. */
  public int line() {
    return problem.line();
  }
}
