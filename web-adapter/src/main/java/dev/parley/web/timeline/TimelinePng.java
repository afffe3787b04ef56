package dev.parley.web.timeline;

import dev.parley.bot.Bot;
import dev.parley.bot.Reply;
import dev.parley.bot.Timeline;
import dev.parley.bot.picture.Picture;
import dev.parley.bot.picture.TimelinePictures;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.TextCut;
import dev.parley.web.server.Routes;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The timeline as a picture, at {@code /timeline.png} and, of a part of it, at {@code
 * /timeline.png?filter=2024-05}. Thread-safe.
 */
public final class TimelinePng implements Routes {

  private static final int LONGEST_FILTER = 100;

  private final Bot bot;
  private final TimelinePictures pictures;

  public TimelinePng(Bot bot, TimelinePictures pictures) {
    this.bot = bot;
    this.pictures = pictures;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/timeline.png", context -> context.future(() -> send(context)));
  }

  private CompletableFuture<?> send(Context context) {
    String wanted = Optional.ofNullable(context.queryParam("filter")).orElse("");
    Reply reply = bot.timeline(TextCut.shorten(SafeText.chatLine(wanted), LONGEST_FILTER));
    CompletableFuture<Optional<Picture>> painted =
        reply instanceof Timeline timeline
            ? pictures.of(timeline)
            : CompletableFuture.completedFuture(Optional.empty());
    return painted.thenAccept(
        picture ->
            picture.ifPresentOrElse(
                present -> send(context, present),
                () -> context.status(404).result("There is nothing to draw.\n")));
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
