package dev.parley.slack.handle;

import dev.parley.bot.Answer;
import dev.parley.bot.Bot;
import dev.parley.bot.ConversationId;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Reply;
import dev.parley.bot.Timeline;
import dev.parley.bot.channel.TypedCommand;
import dev.parley.bot.layout.Draft;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.bot.picture.DrawnTimelines;
import dev.parley.bot.picture.Picture;
import dev.parley.slack.receive.Incoming.Command;
import dev.parley.slack.render.Part;
import dev.parley.slack.render.SlackRenderer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Finds what to say to what people ask for. Thread-safe; takes as long as the bot takes. */
final class Composer {

  static final String TIMELINE = "/timeline";

  private final SlackRenderer renderer = new SlackRenderer();
  private final DrawnTimelines timelines;
  private final Bot bot;
  private final ChannelMeters meters;
  private final Help help;

  Composer(Bot bot, ChannelMeters meters) {
    this.bot = bot;
    this.meters = meters;
    this.help = new Help(bot);
    this.timelines = new DrawnTimelines(bot);
  }

  Draft<Part> question(String text, String conversation) {
    if (text.isBlank()) {
      return said(Help.ASKING);
    }
    meters.asked();
    Reply reply = bot.reply(id(conversation), text);
    Draft<Part> draft = rendered(reply);
    if (reply instanceof NoAnswer) {
      return draft.toRate().suggesting(bot.suggestions(text));
    }
    return reply instanceof Answer answer
        ? draft.toRate().suggesting(bot.followUps(text, answer))
        : draft;
  }

  /** What a pressed question is answered with. */
  Draft<Part> pressed(String question, String conversation) {
    return Blocks.under(question, question(question, conversation));
  }

  /** Lets a conversation go on from what was answered in another one. */
  void share(Origin answered, String conversation) {
    bot.share(id(answered.conversation()), answered.asked(), id(conversation));
  }

  /** What a message is answered with, which may hold a command. */
  Draft<Part> message(String text, String conversation) {
    return TypedCommand.of(text)
        .map(command -> command(command.name(), command.argument(), conversation))
        .orElseGet(() -> question(text, conversation));
  }

  Draft<Part> command(Command command, String conversation) {
    return command(command.name(), command.text(), conversation);
  }

  /** What a command asks for, so that it can be made again. */
  static String asked(Command command) {
    return asked(command.name(), command.text());
  }

  /** The same of a message. */
  static String asked(String text) {
    return TypedCommand.of(text)
        .map(command -> asked(command.name(), command.argument()))
        .orElse(text);
  }

  private static String asked(String name, String argument) {
    String whole = ("/" + name + " " + argument).strip();
    return whole.replaceFirst("^/parley\\s+(?=\\S)", "/").replaceFirst("^/ask\\s*", "");
  }

  /**
   * All pages of what was asked for.
   *
   * @param asked as {@link #asked} gives it
   */
  List<Part> pages(String asked) {
    Reply reply = asked.startsWith(TIMELINE) ? bot.timeline(filter(asked)) : bot.sources();
    return reply.renderWith(renderer).parts();
  }

  private Draft<Part> command(String name, String text, String conversation) {
    return switch (name) {
      case "ask" -> question(text, conversation);
      case "timeline" -> timeline(text);
      case "sources" -> rendered(bot.sources());
      case "parley" -> subcommand(text, conversation);
      default -> Draft.saying(help.message());
    };
  }

  /** The others may be taken by other apps, and then go this way. */
  private Draft<Part> subcommand(String text, String conversation) {
    String[] words = text.split("\\s+", 2);
    return words[0].equals("parley")
        ? Draft.saying(help.message())
        : command(words[0], words.length > 1 ? words[1] : "", conversation);
  }

  private Draft<Part> timeline(String filter) {
    Reply reply = timelines.timeline(filter);
    Draft<Part> draft = rendered(reply);
    return reply instanceof Timeline timeline && !timeline.rows().isEmpty()
        ? draft.underPicture()
        : draft;
  }

  /**
   * Draws what a command asked for, where that can be drawn.
   *
   * @param thinkers run what takes the bot's time
   */
  CompletableFuture<Optional<Picture>> picture(String asked, Executor thinkers) {
    return timelines.picture(filter(asked), thinkers);
  }

  /** The filter of a timeline that was asked for. */
  static String filter(String asked) {
    return asked.substring(TIMELINE.length()).strip();
  }

  private static ConversationId id(String conversation) {
    return new ConversationId("slack", conversation);
  }

  private Draft<Part> rendered(Reply reply) {
    meters.replied(reply);
    return Draft.of(reply.renderWith(renderer));
  }

  private static Draft<Part> said(String words) {
    return Draft.saying(Blocks.words(words));
  }
}
