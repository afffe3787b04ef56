package dev.parley.web.view;

import static java.util.Objects.requireNonNull;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * A conversation, and what to say next.
 *
 * @param exchanges the oldest first
 * @param suggestions what to ask first, where nothing has been said
 * @param known what the bot knows, in words
 * @param subjects what that is about, in words; may be empty
 * @param notNow a question that has not been answered, to be asked again
 */
public record Conversation(
    List<Exchange> exchanges,
    List<String> suggestions,
    String known,
    String subjects,
    Optional<NotNow> notNow) {

  public Conversation {
    exchanges = List.copyOf(exchanges);
    suggestions = List.copyOf(suggestions);
    requireNonNull(notNow);
  }

  /** What stands in the field for the question. */
  public String field() {
    return notNow.map(NotNow::question).orElse("");
  }

  /**
   * A question that could not be answered when it was asked.
   *
   * @param question as it was asked, in one line
   * @param why and what to do, in words
   */
  public record NotNow(String question, String why) {}

  /**
   * A question, and the reply to it.
   *
   * @param number its number in the conversation, from 1
   * @param rated whether people are asked what they think of the reply
   * @param rating what they think of it, "good" or "bad"; empty where they have not said
   * @param heading stands over the suggestions
   * @param suggestions what to ask instead, or next
   * @param last whether the conversation ends with it
   */
  public record Exchange(
      int number,
      String question,
      Content reply,
      boolean rated,
      String rating,
      String heading,
      List<String> suggestions,
      boolean last) {

    public Exchange {
      suggestions = List.copyOf(suggestions);
    }
  }
}
