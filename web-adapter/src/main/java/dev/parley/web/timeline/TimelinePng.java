package dev.parley.web.timeline;

import dev.parley.bot.Bot;
import dev.parley.bot.Reply;
import dev.parley.bot.Timeline;
import dev.parley.bot.picture.Picture;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.TextCut;
import dev.parley.web.server.Bulkhead;
import dev.parley.web.server.Routes;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The timeline as a picture, at {@code /timeline.png} and, of a part of it, at {@code
 * /timeline.png?filter=2024-05}. Thread-safe.
 */
public final class TimelinePng implements Routes {

  private static final int LONGEST_FILTER = 100;

  private final Bot bot;
  private final Function<Timeline, CompletableFuture<Optional<Picture>>> pictures;
  private final Bulkhead work;

  /**
   * Pictures of the bot's timelines.
   *
   * @param pictures draws one that has rows; nothing where that cannot be done now
   * @param work bounds the timelines that are made at once
   */
  public TimelinePng(
      Bot bot, Function<Timeline, CompletableFuture<Optional<Picture>>> pictures, Bulkhead work) {
    this.bot = bot;
    this.pictures = pictures;
    this.work = work;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/timeline.png", context -> context.future(() -> send(context)));
  }

  private CompletableFuture<?> send(Context context) {
    String wanted = Optional.ofNullable(context.queryParam("filter")).orElse("");
    String filter = TextCut.shorten(SafeText.chatLine(wanted), LONGEST_FILTER);
    Reply reply =
        work.call(() -> bot.timeline(filter)).orElseThrow(ServiceUnavailableResponse::new);
    if (!(reply instanceof Timeline timeline) || timeline.rows().isEmpty()) {
      context.status(404).result("There is nothing to draw.\n");
      return CompletableFuture.completedFuture(null);
    }
    return pictures
        .apply(timeline)
        .thenAccept(picture -> send(context, picture.orElseThrow(ServiceUnavailableResponse::new)));
  }

  private static void send(Context context, Picture picture) {
    String tag = "\"" + picture.tag() + "\"";
    context.header("Cache-Control", "public, max-age=300");
    context.header("ETag", tag);
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      context.contentType("image/png").result(picture.png());
    }
  }
}
