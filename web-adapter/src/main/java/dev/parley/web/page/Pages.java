package dev.parley.web.page;

import dev.parley.bot.Bot;
import dev.parley.bot.Timeline;
import dev.parley.knowledge.Library;
import dev.parley.web.server.Routes;
import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The pages that people read: a page to ask on, the articles, the timeline, and what goes wrong.
 * Every address in them is relative, so that they can stand below any path. Thread-safe.
 */
public final class Pages implements Routes {

  private final Assets assets = Assets.load();
  private final Templates templates = new Templates(assets);
  private final AskPage ask;
  private final ArticlePages articles;
  private final TimelinePage timeline;

  /**
   * Makes the pages.
   *
   * @param library the articles as they are now
   * @param picture draws a timeline in HTML that is safe, where it can be drawn; the n-th row of
   *     it stands on the page below the picture under the id {@code e{n}}, from 1, unless the
   *     timeline is so long that it has several pages
   * @param https whether people reach the pages by https
   */
  public Pages(
      Bot bot, Supplier<Library> library, Function<Timeline, Optional<Content>> picture, boolean https) {
    this.ask = new AskPage(templates, bot, library, new ConversationCookie(https), new Talks());
    this.articles = new ArticlePages(templates, bot, library);
    this.timeline = new TimelinePage(templates, bot, picture);
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/", ask::show);
    routes.post("/", ask::ask);
    routes.post("/new", ask::startOver);
    routes.get("/articles", articles::list);
    routes.get("/articles/{id}", articles::show);
    routes.get("/timeline", timeline::show);
    routes.get("/assets/{file}", assets::send);
  }

  /**
   * Writes a page that says what went wrong; leaves the status to the caller.
   *
   * @param what a headline, such as "There is no such page"
   * @param advice what to do now, in a sentence
   */
  public void problem(Context context, String what, String advice) {
    templates.problem(context, what, advice);
  }
}
