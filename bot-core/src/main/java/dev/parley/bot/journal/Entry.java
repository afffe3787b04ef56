package dev.parley.bot.journal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** Something that an operator may learn from. */
public sealed interface Entry {

  Instant at();

  /** The kind of channel, such as {@code telegram}. */
  String channel();

  /** What had been asked, on one line. */
  String question();

  /**
   * A question that the articles did not answer.
   *
   * @param question made to stand alone
   * @param confidence the belief that they hold the answer, 0 to 1
   */
  record Unanswered(Instant at, String channel, String question, double confidence)
      implements Entry {

    public Unanswered {
      requireNonNull(at);
      requireNonNull(channel);
      requireNonNull(question);
    }
  }

  /**
   * A question that was answered with what may be no answer.
   *
   * @param question made to stand alone
   * @param confidence the belief that the articles hold the answer, 0 to 1
   */
  record Unsure(Instant at, String channel, String question, double confidence) implements Entry {

    public Unsure {
      requireNonNull(at);
      requireNonNull(channel);
      requireNonNull(question);
    }
  }

  /**
   * What one person thought of one answer.
   *
   * @param answer the same for all ratings of one answer; tells nothing else
   * @param person the same for all ratings of one person of this answer; tells nothing else
   */
  record Rated(
      Instant at, String channel, String question, Rating rating, String answer, String person)
      implements Entry {

    public Rated {
      requireNonNull(at);
      requireNonNull(channel);
      requireNonNull(question);
      requireNonNull(rating);
      requireNonNull(answer);
      requireNonNull(person);
    }
  }
}
