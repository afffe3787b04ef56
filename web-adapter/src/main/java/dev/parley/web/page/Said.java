package dev.parley.web.page;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.Answer;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Reply;
import dev.parley.bot.journal.Rating;
import dev.parley.web.view.Shown;
import java.util.List;
import java.util.Optional;

/**
 * A question and its answer.
 *
 * @param number its number in the conversation, from 1
 * @param question in one line, not too long to show
 * @param suggestions questions to ask instead, or next
 * @param rating what who asked thinks of it
 */
record Said(
    int number, String question, Reply reply, List<String> suggestions, Optional<Rating> rating) {

  private static final int LONGEST_QUESTION = 300;

  Said {
    suggestions = List.copyOf(suggestions);
    requireNonNull(rating);
  }

  static Said of(String question, Reply reply, List<String> suggestions) {
    return new Said(1, line(question), reply, suggestions, Optional.empty());
  }

  private static String line(String question) {
    return Shown.line(question, LONGEST_QUESTION);
  }

  Said after(List<Said> earlier) {
    int next = earlier.isEmpty() ? 1 : earlier.get(earlier.size() - 1).number() + 1;
    return new Said(next, question, reply, suggestions, rating);
  }

  Said rated(Rating given) {
    return new Said(number, question, reply, suggestions, Optional.of(given));
  }

  /** Whether it is what was said to this. */
  boolean answers(String asked) {
    return question.equals(line(asked));
  }

  /** Whether people are asked what they think of it. */
  boolean isRated() {
    return reply instanceof Answer || reply instanceof NoAnswer;
  }

  /** Whether its question can be asked again as it is shown. */
  boolean isShareable() {
    return isRated() && question.length() < LONGEST_QUESTION;
  }
}
