package dev.parley.web.view;

import gg.jte.Content;
import java.util.List;

/**
 * A conversation, and what to say next.
 *
 * @param exchanges the oldest first
 * @param suggestions what to ask first, where nothing has been said
 * @param known what the bot knows, in words
 */
public record Conversation(List<Exchange> exchanges, List<String> suggestions, String known) {

  public Conversation {
    exchanges = List.copyOf(exchanges);
    suggestions = List.copyOf(suggestions);
  }

  /**
   * A question, and the reply to it.
   *
   * @param number its number in the conversation, from 1
   * @param suggestions what to ask instead
   * @param last whether the conversation ends with it
   */
  public record Exchange(
      int number, String question, Content reply, List<String> suggestions, boolean last) {

    public Exchange {
      suggestions = List.copyOf(suggestions);
    }
  }
}
