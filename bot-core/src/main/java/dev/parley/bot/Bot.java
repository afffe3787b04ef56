package dev.parley.bot;

import java.util.List;

/** What channels ask. Thread-safe. Nothing that stands in a text makes a method throw. */
public interface Bot {

  /** Answers a text in its conversation. */
  Reply reply(ConversationId conversation, String text);

  /** Answers a text on its own: nothing is remembered of it. */
  Reply answer(String text);

  /**
   * What happened when.
   *
   * @param filter words, a month, a range {@code FROM..TO}, or empty for everything
   */
  Reply timeline(String filter);

  /** All articles, by publication day, with links. */
  Reply sources();

  /** Forgets a conversation. */
  Reply reset(ConversationId conversation);

  /**
   * Questions that the articles do answer, each on its own.
   *
   * @param near the nearest to this text come first; empty for those that tell most of the articles
   * @return at most three, the best first; none where the articles are too few or too short
   */
  List<String> suggestions(String near);
}
