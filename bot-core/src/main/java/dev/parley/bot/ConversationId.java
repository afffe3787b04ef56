package dev.parley.bot;

/**
 * Whose conversation it is: one thread, or one person in one chat.
 *
 * @param channel the kind of channel, such as {@code terminal}, {@code telegram}, {@code slack}
 * @param key the conversation's own key in that channel
 */
public record ConversationId(String channel, String key) {

  public ConversationId {
    if (channel.isBlank() || key.isBlank()) {
      throw new IllegalArgumentException(
          "illegal conversation: \"" + channel + "\" \"" + key + "\"");
    }
  }
}
