package dev.parley.bot.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.bot.Bot;
import dev.parley.bot.Reply;
import dev.parley.bot.Timeline;
import dev.parley.bot.observe.RequestId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * A bot's timelines and their pictures, which are drawn while the words are written. Thread-safe.
 */
public final class DrawnTimelines {

  private static final int MOST = 20;
  private static final Duration KEPT = Duration.ofSeconds(10);

  private final TimelinePictures pictures = new TimelinePictures();
  private final Bot bot;

  /** By filter; until they are sent, which is soon. */
  private final Cache<String, CompletableFuture<Optional<Picture>>> drawn =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  public DrawnTimelines(Bot bot) {
    this.bot = bot;
  }

  /** Asks the bot, and begins to draw what it says. */
  public Reply timeline(String filter) {
    Reply reply = bot.timeline(filter);
    drawn.put(filter, draw(reply));
    return reply;
  }

  /**
   * The picture of a timeline, where there is one.
   *
   * @param thinkers run what takes the bot's time: it is asked again where that was long ago, such
   *     as before a restart
   */
  public CompletableFuture<Optional<Picture>> picture(String filter, Executor thinkers) {
    CompletableFuture<Optional<Picture>> known = drawn.getIfPresent(filter);
    CompletableFuture<Optional<Picture>> picture =
        known != null
            ? known
            : CompletableFuture.completedFuture(filter)
                .thenComposeAsync(
                    wanted -> drawn.get(wanted, again -> draw(bot.timeline(again))), thinkers);
    return RequestId.carriedOver(picture);
  }

  private CompletableFuture<Optional<Picture>> draw(Reply reply) {
    return reply instanceof Timeline timeline
        ? pictures.of(timeline)
        : CompletableFuture.completedFuture(Optional.empty());
  }
}
