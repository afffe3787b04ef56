package dev.parley.bot.picture;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.bot.Timeline;
import dev.parley.bot.Timeline.Row;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Paints timelines, one at a time and on a thread of its own, and keeps the latest pictures in
 * memory (8 MB of them). A picture is 1080 pixels wide and at most 1.6 times as high, some 100 KB.
 * Thread-safe.
 */
public final class TimelinePictures {

  private static final Logger LOG = LoggerFactory.getLogger(TimelinePictures.class);

  /** In points; three pixels each. */
  private static final double WIDTH = 360;

  private static final long KEPT_BYTES = 8_000_000;
  private static final int ROW_BYTES = 500;
  private static final int WAITING = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** All that a picture shows. */
  private record Content(String filter, List<Row> rows) {}

  /** Read once for all: fonts take 300 ms and some MB. */
  private static final class SharedFonts {
    static final Fonts FONTS = Fonts.load();
  }

  private final Function<Timeline, Picture> painter;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), TimelinePictures::thread);
  private final AsyncCache<Content, Picture> pictures =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_BYTES)
          .weigher(TimelinePictures::weight)
          .buildAsync();

  public TimelinePictures() {
    this(TimelinePictures::paint);
  }

  TimelinePictures(Function<Timeline, Picture> painter) {
    this.painter = painter;
    thread.allowCoreThreadTimeOut(true);
  }

  /**
   * The picture of a timeline, or nothing: where there are no rows, where this JVM cannot draw, or
   * where so many are asked for that it would take more than 8 seconds. Never fails.
   */
  public CompletableFuture<Optional<Picture>> of(Timeline timeline) {
    if (timeline.rows().isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    try {
      return pictures
          .get(new Content(timeline.filter(), timeline.rows()), (content, any) -> draw(timeline))
          .thenApply(Optional::ofNullable)
          .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
  }

  /** Where that fails the picture is null: the cache keeps none, and it is tried again. */
  private CompletableFuture<Picture> draw(Timeline timeline) {
    return CompletableFuture.supplyAsync(() -> painter.apply(timeline), thread)
        .exceptionally(TimelinePictures::none);
  }

  private static Picture none(Throwable trouble) {
    LOG.warn("Cannot draw a timeline: {}", String.valueOf(trouble.getCause()));
    return null;
  }

  private static Picture paint(Timeline timeline) {
    Fonts fonts = SharedFonts.FONTS;
    Drawing drawing = TimelineDrawing.whole(timeline, fonts, WIDTH);
    byte[] png = Painter.png(drawing, fonts);
    return new Picture(
        png,
        Painter.pixels(drawing.width()),
        Painter.pixels(drawing.height()),
        TimelineDrawing.title(timeline),
        tag(png));
  }

  private static String tag(byte[] png) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(png);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private static int weight(Content content, Picture picture) {
    return picture.png().length + ROW_BYTES * content.rows().size();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "timeline-picture");
    thread.setDaemon(true);
    return thread;
  }
}
