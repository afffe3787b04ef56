package dev.parley.bot;

/** One question in, one reply out. Thread-safe. */
public final class ChatBot {

  /** Answers a text in its conversation. Never throws for anything that stands in the text. */
  public Reply reply(ConversationId conversation, String text) {
    throw new UnsupportedOperationException("still to come: " + conversation + text);
  }

  /**
   * What happened when.
   *
   * @param filter words, a month, a range {@code FROM..TO}, or empty for everything
   */
  public Reply timeline(String filter) {
    throw new UnsupportedOperationException("still to come: " + filter);
  }

  /** All articles, with links. */
  public Reply sources() {
    throw new UnsupportedOperationException("still to come");
  }

  /** Forgets a conversation. */
  public Reply reset(ConversationId conversation) {
    throw new UnsupportedOperationException("still to come: " + conversation);
  }
}
