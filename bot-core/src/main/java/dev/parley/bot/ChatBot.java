package dev.parley.bot;

/** One question in, one reply out. Thread-safe. */
public final class ChatBot {

  /** Answers a text in its conversation. Never throws for anything that stands in the text. */
  public Reply reply(ConversationId conversation, String text) {
    return new Notice("still to come: " + conversation + text);
  }

  /**
   * What happened when.
   *
   * @param filter words, a month, a range {@code FROM..TO}, or empty for everything
   */
  public Reply timeline(String filter) {
    return new Notice("still to come: " + filter);
  }

  /** All articles, with links. */
  public Reply sources() {
    return new Notice("still to come");
  }

  /** Forgets a conversation. */
  public Reply reset(ConversationId conversation) {
    return new Notice("still to come: " + conversation);
  }
}
