package dev.parley.web.page;

import dev.parley.bot.Reply;
import dev.parley.web.view.Shown;
import java.util.List;

/**
 * A question and its answer.
 *
 * @param number its number in the conversation, from 1
 * @param question in one line, not too long to show
 * @param suggestions questions to ask instead
 */
record Said(int number, String question, Reply reply, List<String> suggestions) {

  private static final int LONGEST_QUESTION = 300;

  Said {
    suggestions = List.copyOf(suggestions);
  }

  static Said of(String question, Reply reply, List<String> suggestions) {
    return new Said(1, Shown.line(question, LONGEST_QUESTION), reply, suggestions);
  }

  Said after(List<Said> earlier) {
    int number = earlier.isEmpty() ? 1 : earlier.get(earlier.size() - 1).number() + 1;
    return new Said(number, question, reply, suggestions);
  }
}
