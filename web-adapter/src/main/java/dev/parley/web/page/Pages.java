package dev.parley.web.page;

import dev.parley.bot.Bot;
import dev.parley.bot.Timeline;
import dev.parley.bot.channel.Feedback;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.knowledge.Library;
import dev.parley.web.server.Routes;
import dev.parley.web.view.Asset;
import dev.parley.web.view.Templates;
import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The pages that people read: a page to ask on, the articles, and the timeline. Every address in
 * them is relative, so that they can stand below any path. Thread-safe.
 */
public final class Pages implements Routes {

  /** Rows of a timeline on a page: few enough for 50 KB, with its picture and usual quotes. */
  public static final int TIMELINE_ROWS = 20;

  private final Templates templates = new Templates();
  private final AskPage ask;
  private final ArticlePages articles;
  private final TimelinePage timeline;
  private final SameOrigin sameOrigin;

  /**
   * Makes the pages.
   *
   * @param library the articles as they are now
   * @param picture draws a timeline in HTML that is safe, where it can be drawn; the n-th row of it
   *     stands on the page below the picture under the id {@code e{n}}, from 1, as far as the page
   *     goes
   * @param visitors how people reach the pages, and how much they may ask
   * @param meters count what is asked and said here
   * @param feedback takes what people think of answers
   */
  public Pages(
      Bot bot,
      Supplier<Library> library,
      Function<Timeline, Optional<Content>> picture,
      Visitors visitors,
      ChannelMeters meters,
      Feedback feedback) {
    this.ask =
        new AskPage(
            templates,
            bot,
            library,
            new ConversationCookie(visitors.comeByHttps()),
            new Admission(visitors, meters),
            new Talks(),
            meters,
            feedback);
    this.articles = new ArticlePages(templates, bot, library, meters);
    this.timeline = new TimelinePage(templates, bot, picture, visitors.work(), meters);
    this.sameOrigin = new SameOrigin(visitors.publicUrl());
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/", ask::show);
    routes.post("/", sameOrigin.only(ask::ask));
    routes.post("/new", sameOrigin.only(ask::startOver));
    routes.post("/rate", sameOrigin.only(ask::rate));
    routes.get("/articles", articles::list);
    routes.get("/articles/{id}", articles::show);
    routes.get("/timeline", timeline::show);
    routes.get("/assets/{file}", this::asset);
  }

  private void asset(Context context) {
    Asset asset = templates.asset(context.pathParam("file")).orElseThrow(NotFoundResponse::new);
    context
        .contentType(asset.contentType())
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .result(asset.text());
  }
}
