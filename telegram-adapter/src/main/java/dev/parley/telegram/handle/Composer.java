package dev.parley.telegram.handle;

import dev.parley.bot.Answer;
import dev.parley.bot.Bot;
import dev.parley.bot.ConversationId;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Reply;
import dev.parley.bot.Timeline;
import dev.parley.bot.layout.Draft;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.bot.picture.DrawnTimelines;
import dev.parley.bot.picture.Picture;
import dev.parley.bot.question.SmallTalk;
import dev.parley.telegram.receive.Incoming.ChatType;
import dev.parley.telegram.receive.Incoming.Command;
import dev.parley.telegram.receive.Incoming.Message;
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
import java.util.concurrent.Executor;

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

  /**
   * Whether there is nothing to say: in groups, other bots may have such commands, and words of
   * thanks under an answer end the talk.
   */
  static boolean isSilent(Message message) {
    Request request = message.request();
    return message.place().type() == ChatType.GROUP
        && (request instanceof NoText
            || (request instanceof Command command && !COMMANDS.contains(command.name()))
            || (request instanceof Question question
                && message.repliedTo().isPresent()
                && SmallTalk.of(question.text()).isPresent()));
  }

  Draft<Html> compose(Request request, Place place, String conversation) {
    if (request instanceof Question question) {
      return question(question.text(), place, conversation);
    }
    if (request instanceof Command command) {
      return command(command, place, conversation);
    }
    return Draft.saying(words("I can read text only. Write me your question."));
  }

  /** What a pressed question is answered with. */
  Draft<Html> pressed(String question, String conversation) {
    return under(new Heading(question), reply(question, conversation));
  }

  private static Draft<Html> under(Heading heading, Draft<Html> draft) {
    if (draft.paged()) {
      return draft;
    }
    List<Html> headed = heading.over(draft.parts());
    // Quotes are shown in the last message: that is the headed one where there is just one.
    return draft.with(
        headed,
        headed.size() == 1
            ? draft.withQuotes().map(html -> heading.over(html).orElse(html))
            : draft.withQuotes());
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

  /**
   * Draws what a command asked for, where that can be drawn.
   *
   * @param thinkers run what takes the bot's time
   */
  CompletableFuture<Optional<Picture>> picture(String asked, Executor thinkers) {
    return timelines.picture(filter(asked), thinkers);
  }

  private static String filter(String asked) {
    return asked.substring(TIMELINE.length()).strip();
  }

  private Draft<Html> timeline(String filter) {
    Reply reply = timelines.timeline(filter);
    Draft<Html> draft = rendered(reply);
    return reply instanceof Timeline timeline && !timeline.rows().isEmpty()
        ? draft.underPicture()
        : draft;
  }

  private Draft<Html> command(Command command, Place place, String conversation) {
    return switch (command.name()) {
      case "start", "help" -> help.in(place.type());
      case "ask" -> question(command.argument(), place, conversation);
      case "timeline" -> timeline(command.argument());
      case "sources" -> rendered(bot.sources());
      case "reset" -> rendered(bot.reset(id(conversation)));
      default -> Draft.saying(unknown(command.name()));
    };
  }

  private Draft<Html> question(String text, Place place, String conversation) {
    return text.isBlank() ? Draft.saying(Help.asking(place.type())) : reply(text, conversation);
  }

  private Draft<Html> reply(String text, String conversation) {
    meters.asked();
    Reply reply = bot.reply(id(conversation), text);
    Draft<Html> draft = rendered(reply);
    if (reply instanceof NoAnswer) {
      return draft.toRate().suggesting(bot.suggestions(text));
    }
    return reply instanceof Answer answer
        ? draft.toRate().suggesting(bot.followUps(text, answer))
        : draft;
  }

  private Draft<Html> rendered(Reply reply) {
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
