package dev.parley.telegram.handle;

import dev.parley.bot.Answer;
import dev.parley.bot.Bot;
import dev.parley.bot.ConversationId;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Reply;
import dev.parley.bot.Timeline;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.bot.picture.DrawnTimelines;
import dev.parley.bot.picture.Picture;
import dev.parley.telegram.receive.Incoming.ChatType;
import dev.parley.telegram.receive.Incoming.Command;
import dev.parley.telegram.receive.Incoming.NoText;
import dev.parley.telegram.receive.Incoming.Place;
import dev.parley.telegram.receive.Incoming.Question;
import dev.parley.telegram.receive.Incoming.Request;
import dev.parley.telegram.render.Heading;
import dev.parley.telegram.render.Html;
import dev.parley.telegram.render.HtmlBuilder;
import dev.parley.telegram.render.TelegramRenderer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Finds what to say to what people ask for. Thread-safe; takes as long as the bot takes. */
final class Composer {

  private static final Set<String> COMMANDS =
      Set.of("start", "help", "ask", "timeline", "sources", "reset");

  private static final String TIMELINE = "/timeline";

  private static final int LONGEST_NAME = 32;

  private final TelegramRenderer renderer = new TelegramRenderer();
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

  /** Whether there is nothing to say: in groups, other bots may have such commands. */
  static boolean isSilent(Request request, Place place) {
    return place.type() == ChatType.GROUP
        && (request instanceof NoText
            || (request instanceof Command command && !COMMANDS.contains(command.name())));
  }

  Draft compose(Request request, Place place, String conversation) {
    if (request instanceof Question question) {
      return question(question.text(), place, conversation);
    }
    if (request instanceof Command command) {
      return command(command, place, conversation);
    }
    return Draft.of(words("I can read text only. Write me your question."));
  }

  /** What a pressed question is answered with. */
  Draft pressed(String question, String conversation) {
    return reply(question, conversation).under(new Heading(question));
  }

  /**
   * All pages of what a command asked for.
   *
   * @param asked the command as {@link Origin} has it
   */
  List<Html> pages(String asked) {
    Reply reply = asked.startsWith(TIMELINE) ? bot.timeline(filter(asked)) : bot.sources();
    return reply.renderWith(renderer).parts();
  }

  /** Draws what a command asked for, where that can be drawn. */
  CompletableFuture<Optional<Picture>> picture(String asked) {
    return timelines.picture(filter(asked));
  }

  private static String filter(String asked) {
    return asked.substring(TIMELINE.length()).strip();
  }

  private Draft timeline(String filter) {
    Reply reply = timelines.timeline(filter);
    Draft draft = rendered(reply);
    return reply instanceof Timeline timeline && !timeline.rows().isEmpty()
        ? draft.underPicture()
        : draft;
  }

  private Draft command(Command command, Place place, String conversation) {
    return switch (command.name()) {
      case "start", "help" -> help.in(place.type());
      case "ask" -> question(command.argument(), place, conversation);
      case "timeline" -> timeline(command.argument());
      case "sources" -> rendered(bot.sources());
      case "reset" -> rendered(bot.reset(id(conversation)));
      default -> Draft.of(unknown(command.name()));
    };
  }

  private Draft question(String text, Place place, String conversation) {
    return text.isBlank() ? Draft.of(Help.asking(place.type())) : reply(text, conversation);
  }

  private Draft reply(String text, String conversation) {
    meters.asked();
    Reply reply = bot.reply(id(conversation), text);
    Draft draft = rendered(reply);
    if (reply instanceof NoAnswer) {
      return draft.toRate().suggesting(bot.suggestions(text));
    }
    return reply instanceof Answer ? draft.toRate() : draft;
  }

  private Draft rendered(Reply reply) {
    meters.replied(reply);
    return Draft.of(reply.renderWith(renderer));
  }

  private static ConversationId id(String conversation) {
    return new ConversationId("telegram", conversation);
  }

  private static Html unknown(String name) {
    return new HtmlBuilder()
        .words("I don't know ")
        .text("/" + name, LONGEST_NAME)
        .words(". ")
        .command("help")
        .words(" shows what I can do.")
        .build();
  }

  private static Html words(String words) {
    return new HtmlBuilder().words(words).build();
  }
}
