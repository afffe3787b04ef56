package dev.parley.bot;

import java.util.List;

/** What channels ask. Thread-safe. Nothing that stands in a text makes a method throw. */
public interface Bot {

  /** Answers a text in its conversation. */
  Reply reply(ConversationId conversation, String text);

  /** Answers a text on its own: nothing is remembered, timed or counted of it. */
  Reply answer(String text);

  /**
   * What happened when; a notice where the filter names a time that does not exist.
   *
   * @param filter words, a month, a range {@code FROM..TO}, or empty for everything
   */
  Reply timeline(String filter);

  /** All articles, by publication day, with links. */
  Reply sources();

  /**
   * Begins a conversation where another one had come to with an answer; without those who go on
   * there. Does nothing where that has been forgotten, or was no answer to a question.
   *
   * @param from where the answer was given
   * @param question what it answered, as it was asked
   * @param to a new conversation
   */
  void share(ConversationId from, String question, ConversationId to);

  /** Forgets a conversation. */
  Reply reset(ConversationId conversation);

  /**
   * Questions that the articles do answer, each on its own.
   *
   * @param near the nearest to this text come first; empty for those that tell most of the articles
   * @return at most three, or four where no text is given, the best first; none where the articles
   *     are too few or too short
   */
  List<String> suggestions(String near);

  /**
   * Questions to go on with: the articles do answer them, and an answer just given does not.
   *
   * @param asked what the answer was given to
   * @return at most three, the nearest to the answer first; often fewer
   */
  List<String> followUps(String asked, Answer answer);
}
