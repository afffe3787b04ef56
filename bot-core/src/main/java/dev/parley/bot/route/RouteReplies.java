package dev.parley.bot.route;

import dev.parley.bot.Notice;
import dev.parley.bot.Reply;
import dev.parley.bot.link.Links;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.bot.text.DateText;
import dev.parley.bot.timeline.TimelineComposer;
import dev.parley.knowledge.Library;
import java.util.Locale;
import java.util.Optional;

/** Replies to what asks for no reader. Thread-safe. */
public final class RouteReplies {

  /** What is said to a conversation that begins anew. */
  public static final Notice FORGOTTEN = new Notice("Forgotten. Ask me something new.");

  private final Briefs briefs;
  private final LibraryReplies libraries;
  private final TimelineComposer timelines;

  public RouteReplies(PassageIndex index, MiniLm model, TimelineComposer timelines, Links links) {
    this.briefs = new Briefs(index, model, timelines, links);
    this.libraries = new LibraryReplies(links);
    this.timelines = timelines;
  }

  /**
   * The reply to a route; empty where the message is to be read as a question all the same: it is
   * one, or there is nothing to say on its topic.
   */
  public Optional<? extends Reply> reply(Route route, Library library) {
    if (route instanceof Route.Overview overview) {
      return briefs.overview(overview.topic(), library);
    } else if (route instanceof Route.Latest latest) {
      return briefs.latest(latest.topic(), library);
    } else if (route instanceof Route.Compare compare) {
      return briefs.compare(compare.sides(), library);
    } else if (route instanceof Route.OfLibrary asked) {
      return Optional.of(libraries.reply(asked, library));
    } else if (route instanceof Route.Order order) {
      return order(order, library);
    }
    return notice(route, library).map(Notice::new);
  }

  private Optional<? extends Reply> order(Route.Order order, Library library) {
    return switch (order.command()) {
      case TIMELINE ->
          TimelineComposer.problem(order.argument())
              .<Reply>map(notice -> notice)
              .or(() -> Optional.of(timelines.compose(library, order.argument())));
      case SOURCES ->
          Optional.of(
              libraries.reply(new Route.OfLibrary(Route.LibraryQuestion.LIST, ""), library));
      case RESET -> Optional.of(FORGOTTEN);
      case HELP -> Optional.of(new Notice(can()));
    };
  }

  private static Optional<String> notice(Route route, Library library) {
    if (route instanceof Route.AboutParley about) {
      return Optional.of(about(about.asked(), library));
    } else if (route instanceof Route.OtherLanguage other) {
      return Optional.of(other.language().notice());
    } else if (route instanceof Route.AmbiguousDate date) {
      return Optional.of(
          "Does "
              + date.written()
              + " mean "
              + String.join(" or ", date.readings())
              + "? Ask again with the month as a word.");
    } else if (route instanceof Route.Noise noise) {
      return isInArticles(noise, library)
          ? Optional.empty()
          : Optional.of("I can't make out words in that. Ask me something about the articles.");
    } else if (route instanceof Route.Abuse) {
      return Optional.of("Sorry if I was no help. Ask me in other words, and I will look again.");
    } else if (route instanceof Route.Injection) {
      return Optional.of(
          "I only answer questions about the articles, and from the articles alone.");
    }
    return route instanceof Route.Talk talk ? Optional.of(talk.kind().reply()) : Optional.empty();
  }

  /** Whatever a word looks like: one that the articles have is a word. */
  private static boolean isInArticles(Route.Noise noise, Library library) {
    return library.documents().stream()
        .map(document -> document.article().body().toLowerCase(Locale.ROOT))
        .anyMatch(body -> noise.words().stream().anyMatch(body::contains));
  }

  private static String about(Route.ParleyQuestion asked, Library library) {
    return switch (asked) {
      case WHO ->
          "I am Parley, a program that answers questions about "
              + articles(library)
              + ". I answer in their own words.";
      case WHAT_IT_CAN -> can();
      case HOW_IT_KNOWS ->
          "All I know stands in "
              + articles(library)
              + ". I quote the sentences that answer and link to them, so that you can check; I may"
              + " choose the wrong ones, and where I find none I say so.";
      case LANGUAGES -> "The articles are in English, and I understand questions in English only.";
    };
  }

  private static String can() {
    return "Ask me who, what, when, where, why or how much, and I answer with sentences of the"
        + " articles. I can also sum up (“overview of …”), tell what is new, compare two things, and"
        + " show a timeline and my sources.";
  }

  private static String articles(Library library) {
    int count = library.documents().size();
    String until = library.upTo().map(day -> ", the newest of " + DateText.of(day)).orElse("");
    return (count == 1 ? "1 news article" : count + " news articles") + until;
  }
}
