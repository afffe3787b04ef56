package dev.parley.slack.receive;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What somebody on Slack wants of the bot, or says where it listens. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Incoming.Message.class, name = "message"),
  @JsonSubTypes.Type(value = Incoming.Command.class, name = "command"),
  @JsonSubTypes.Type(value = Incoming.Press.class, name = "press"),
  @JsonSubTypes.Type(value = Incoming.HomeOpened.class, name = "home"),
  @JsonSubTypes.Type(value = Incoming.PaneOpened.class, name = "pane")
})
public sealed interface Incoming {

  /** The same for everything that Slack tells of one thing; no secret. */
  String id();

  /** The id of the workspace. */
  String team();

  /** The id of the channel, or of the direct conversation. */
  String channel();

  /** The id of who it comes from. */
  String person();

  /** Whom a message is for, as far as it shows. */
  enum Addressee {
    /** It stands in a direct conversation. */
    DIRECT,
    /** It mentions the bot. */
    MENTIONED,
    /** It stands in a thread and mentions nobody. */
    NOBODY,
    /** It stands in a thread and mentions somebody else. */
    OTHERS
  }

  /**
   * A message.
   *
   * @param ts when it was written, which tells it from others of the channel
   * @param thread the ts of the message that starts its thread, where it stands in one
   * @param text as it was typed, without the mention of the bot; perhaps empty
   */
  record Message(
      String id,
      String team,
      String channel,
      String person,
      String ts,
      Optional<String> thread,
      Addressee to,
      String text)
      implements Incoming {

    /** The ts of the message that starts its thread: perhaps its own. */
    public String root() {
      return thread.orElse(ts);
    }
  }

  /**
   * A slash command.
   *
   * @param name without the slash
   * @param text what follows it, as it was typed; perhaps empty
   * @param responseUrl where the person is answered
   */
  record Command(
      String id,
      String team,
      String channel,
      String person,
      String name,
      String text,
      String responseUrl)
      implements Incoming {}

  /**
   * A button pressed under a message of the bot.
   *
   * @param message the ts of the message
   * @param thread the ts of the message that starts its thread, where it stands in one
   * @param alone whether the person alone sees the message
   * @param responseUrl where the person is answered
   * @param value what the button holds; from outside, so anything
   */
  record Press(
      String id,
      String team,
      String channel,
      String person,
      String message,
      Optional<String> thread,
      boolean alone,
      String responseUrl,
      String value)
      implements Incoming {}

  /** A person looks at the App Home. */
  record HomeOpened(String id, String team, String channel, String person) implements Incoming {}

  /**
   * A person opens the assistant pane.
   *
   * @param thread the thread in it; none in agent apps, where the pane is the whole conversation
   */
  record PaneOpened(String id, String team, String channel, String person, Optional<String> thread)
      implements Incoming {}
}
